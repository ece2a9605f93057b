import { formatNumber } from '../../numerics/format';
import { collisionsSought, firstCollisionSteps } from '../firstCollision';
import { positionsCompared, smallestDistanceSteps } from '../smallestDistance';
import { say } from '../../words/say';
import { withoutMeaning, type PropertyDefinition } from './propertyRow';

/** How well positions can be told apart. */
export function tellingRows(length: number): readonly PropertyDefinition[] {
  return [
    {
      id: 'smallestDistance',
      label: say`Smallest distance between two positions`,
      definition: say`The smallest Euclidean distance between the vectors of two of the first ${formatNumber(length)} positions, or between the cosines and sines of their rotations; of as many positions as there is a table, and time, for. The larger, the better positions can be told apart.`,
      better: 'higher',
      cell: function* (encoding) {
        if (encoding.acts !== 'adds' && encoding.acts !== 'rotates') return withoutMeaning;
        const value = yield* smallestDistanceSteps(encoding, positionsCompared(encoding, length));
        return { text: formatNumber(value), value };
      },
    },
    {
      id: 'firstCollision',
      label: say`First collision at`,
      definition: say`The first position that an earlier one is like, to a millionth: the same vector, or the same cosines and sines. Of a bias the first distance, to keys before the query, that a smaller one is like: the same bias in all heads, or the same bucket where contents count too. “None below” says how far was looked.`,
      better: 'higher',
      cell: function* (encoding) {
        const sought = collisionsSought(encoding, length);
        const collision = yield* firstCollisionSteps(encoding, sought);
        return collision
          ? { text: formatNumber(collision.at), value: collision.at }
          : { text: say`none below ${formatNumber(sought)}`, value: Infinity };
      },
    },
  ];
}
