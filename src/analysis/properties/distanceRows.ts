import { formatNumber } from '../../numerics/format';
import { monotoneDecay } from '../monotoneDecay';
import { formatShiftChange, isRounding, shiftChange, shiftDefinition } from '../shiftInvariance';
import { asymmetry, formatAsymmetry, symmetryDefinition } from '../symmetry';
import { say } from '../../words/say';
import { withoutMeaning, type PropertyDefinition } from './propertyRow';

/** Distances looked at for a rise of the profile. */
const farthestLooked = 65536;

/** How an encoding depends on the distance: on it alone, on its sign, and whether it ever rises. */
export function distanceRows(length: number): readonly PropertyDefinition[] {
  const reach = Math.max(Math.min(length, farthestLooked) - 1, 0);
  return [
    {
      id: 'shiftInvariance',
      label: say`Shift invariance`,
      definition: shiftDefinition(),
      better: 'lower',
      cell: (encoding) => {
        const change = shiftChange(encoding);
        return { text: formatShiftChange(change), value: isRounding(change) ? 0 : change };
      },
    },
    {
      id: 'symmetry',
      label: say`Symmetry`,
      definition: symmetryDefinition(),
      cell: (encoding) => ({ text: formatAsymmetry(asymmetry(encoding)) }),
    },
    {
      id: 'monotoneDecay',
      label: say`Monotone decay up to distance`,
      definition: say`The distance up to which the distance profile (first head of a bias scheme) never rises: farther keys never count more than nearer ones. – where contents decide about each key. ≥ where no rise was found up to ${formatNumber(reach)}.`,
      cell: (encoding) => {
        // Of a bias that depends on contents only the mean could fade, and a mean over draws never falls evenly.
        const isOfContents = encoding.acts === 'biases' && encoding.content;
        if (encoding.acts === 'nothing' || isOfContents) return withoutMeaning;
        const distance = monotoneDecay(encoding, reach);
        return { text: distance === reach ? `≥ ${formatNumber(distance)}` : formatNumber(distance) };
      },
    },
  ];
}
