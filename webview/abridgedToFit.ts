import type { StateMessage } from '../src/protocol/messages';
import type { Picture } from '../src/protocol/snapshot';
import { jsonOf } from './stateJson';

/** What of a picture is a matrix or grows with the view, the most looked at first: sections without it are hidden. */
const parts = ['heatmap', 'difference', 'heads', 'curves', 'similarity', 'headMatrices', 'overview'] as const;

/**
 * A state with as many of these parts as there is room for: those of all pictures before the next, as the page is read.
 * Longer than `length` only where tokens, words and facts are.
 * @param length characters of its JSON
 */
export function abridgedToFit(message: StateMessage, length: number): StateMessage {
  const { snapshot } = message;
  if (!snapshot) return message;
  const pictures: Picture[] = snapshot.pictures.map(bare);
  const abridged = { ...message, snapshot: { ...snapshot, pictures } };
  let room = length - jsonOf(abridged).length;
  for (const part of parts) {
    for (const [column, whole] of snapshot.pictures.entries()) {
      const picture = pictures[column];
      if (!picture || whole[part] === undefined) continue;
      const one = { [part]: whole[part] };
      const more = jsonOf(one).length;
      if (more > room) continue;
      room -= more;
      pictures[column] = { ...picture, ...one };
    }
  }
  return abridged;
}

/** JSON has no undefined: these fields are left out of it. */
const bare = (picture: Picture): Picture => ({
  ...picture,
  ...Object.fromEntries(parts.map((part) => [part, undefined])),
});
