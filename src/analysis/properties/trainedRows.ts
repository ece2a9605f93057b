import { formatNumber, formatRange, formatShare, noValue } from '../../numerics/format';
import type { Encoding, Pairs } from '../../schemes/encoding';
import { beyondTrainedSteps, type Beyond } from '../beyondTrained';
import { summaryOf } from '../envelope';
import { pairsThatNeverTurn } from '../featuredPairs';
import { wavelengthRange, wavelengthsDefinition } from '../pairFacts';
import { noEncodingThere } from '../shiftInvariance';
import { turnsWithin } from '../turns';
import { say } from '../../words/say';
import { inOneStep, withoutMeaning, type PropertyCell, type PropertyDefinition } from './propertyRow';

/** How far beyond the trained length is looked. */
const stretch = 2;

/** What training shows of an encoding, and what lies beyond; `length` where the spec does not say how long it was. */
export function trainedRows(length: number): readonly PropertyDefinition[] {
  const trainedLength = (encoding: Encoding): number =>
    encoding.trainedLength ?? (encoding.acts === 'adds' ? encoding.tableLength : undefined) ?? length;
  const ofPairs = (cell: (frequencies: Float64Array, trained: number) => PropertyCell) =>
    inOneStep((encoding) => {
      const pairs = pairsOf(encoding);
      const turning = pairs?.inverseFrequencies.filter((omega) => omega > 0);
      return turning && turning.length > 0 ? cell(turning, trainedLength(encoding)) : withoutMeaning;
    });
  const unlessSaid = say`the trained length, or ${formatNumber(length)} where the spec does not say it`;
  return [
    {
      id: 'wavelengths',
      label: say`Wavelengths`,
      definition: wavelengthsDefinition(),
      cell: ofPairs((frequencies) => ({ text: formatRange(...wavelengthRange(frequencies)) })),
    },
    {
      id: 'turns',
      label: say`Turns within the trained length`,
      definition: say`How often the slowest and the fastest pair turn over ${unlessSaid}: the length over the wavelength.`,
      cell: ofPairs((frequencies, trained) => {
        const [, fewest, most] = summaryOf(turnsWithin(frequencies, trained));
        return { text: formatRange(fewest, most) };
      }),
    },
    {
      id: 'neverTurn',
      label: say`Pairs that never turn once`,
      definition: say`Pairs with a wavelength longer than ${unlessSaid}.`,
      cell: ofPairs((frequencies, trained) => ({
        text: formatShare(pairsThatNeverTurn(frequencies, trained), frequencies.length),
      })),
    },
    {
      id: 'beyondTrained',
      label: say`At twice the trained length`,
      definition: say`What a model meets at twice ${unlessSaid}. Vectors of a table: where it ends. Pairs: how many reach angles that training did not show, because they never completed a turn there; how many turn more slowly than in training, to angles between those it showed. Bias: the heads in which the last query puts a bias on some key that is outside the range of what the last one in training put on its keys; of patches of an image, any of the first 256. – where contents decide.`,
      cell: function* (encoding) {
        const trained = trainedLength(encoding);
        const beyond = yield* beyondTrainedSteps(encoding, { trained, target: stretch * trained });
        return { text: beyondText(beyond, encoding) };
      },
    },
  ];
}

function pairsOf(encoding: Encoding): Pairs | undefined {
  return encoding.acts === 'adds' || encoding.acts === 'rotates' ? encoding.pairs : undefined;
}

function beyondText({ withoutVector, pairs, headsOutside, withoutBias }: Beyond, encoding: Encoding): string {
  if (withoutBias) return noEncodingThere();
  const interpolated = pairs?.filter((pair) => pair === 'interpolated').length ?? 0;
  const said = [
    ...(withoutVector === undefined || withoutVector === 0
      ? []
      : [say`${formatNumber(withoutVector)} tokens without a vector`]),
    ...(pairs
      ? [say`${formatShare(pairs.filter((pair) => pair === 'unseen').length, pairs.length)} pairs unseen`]
      : []),
    ...(interpolated === 0 ? [] : [say`${formatNumber(interpolated)} interpolated`]),
    ...(headsOutside === undefined || encoding.acts !== 'biases'
      ? []
      : [say`${formatShare(headsOutside, encoding.heads)} heads outside`]),
  ];
  return said.length === 0 ? noValue : said.join(', ');
}
