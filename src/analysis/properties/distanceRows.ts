import { formatNumber } from '../../numerics/format';
import { monotoneDecaySteps } from '../monotoneDecay';
import { formatShiftChange, isRounding, shiftChangeSteps, shiftDefinition } from '../shiftInvariance';
import { asymmetrySteps, formatAsymmetry, symmetryDefinition } from '../symmetry';
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
      cell: function* (encoding) {
        const change = yield* shiftChangeSteps(encoding);
        return { text: formatShiftChange(change), value: isRounding(change) ? 0 : change };
      },
    },
    {
      id: 'symmetry',
      label: say`Symmetry`,
      definition: symmetryDefinition(),
      cell: function* (encoding) {
        return { text: formatAsymmetry(yield* asymmetrySteps(encoding)) };
      },
    },
    {
      id: 'monotoneDecay',
      label: say`Monotone decay up to distance`,
      definition: say`The distance up to which the distance profile (first head of a bias scheme) never rises: farther keys never count more than nearer ones. – where contents decide about each key. ≥ where no rise was found up to ${formatNumber(reach)}.`,
      cell: function* (encoding) {
        // Of a bias that depends on contents only the mean could fade, and a mean over draws never falls evenly.
        const isOfContents = encoding.acts === 'biases' && encoding.content;
        if (encoding.acts === 'nothing' || isOfContents) return withoutMeaning;
        const distance = yield* monotoneDecaySteps(encoding, reach);
        return { text: distance === reach ? `≥ ${formatNumber(distance)}` : formatNumber(distance) };
      },
    },
  ];
}
