import { coordinatePositions } from './coordinatePositions';
import type { Positions } from './positions';
import { lineStarts, stretchesOf } from './textCuts';
import { tokenPlaces, type TextTokens } from './textTokens';

/**
 * The line of each token and its number among the tokens of that line, both from 0. A column counts tokens, for a model
 * sees no characters: tabs and emoji are as wide as their tokens are many. A line break belongs to the line it ends, and
 * an empty line counts as a line.
 */
export function linePositions(tokens: TextTokens): Positions {
  const lines = stretchesOf(tokenPlaces(tokens), lineStarts(tokens.text));
  const columns = new Float64Array(lines.length);
  for (let token = 1; token < lines.length; token++) {
    columns[token] = lines[token] === lines[token - 1] ? (columns[token - 1] ?? 0) + 1 : 0;
  }
  return coordinatePositions(['line', 'column'], [lines, columns]);
}
