import { coordinatePositions } from './coordinatePositions';
import type { Positions } from './positions';
import type { SymbolRange } from './symbolRange';
import { lineStarts, stretchesOf } from './textCuts';
import { isWhiteSpace, tokenPlaces, type TextTokens } from './textTokens';

/**
 * The levels of HiRoPE (Zhang et al. 2024), all from 0: the token, the statement and the function. Each is counted from
 * the start of the text, or, where `restarts`, tokens within their statement and statements within their function.
 *
 * A function is an outermost one; the code before, between and after functions counts as functions of its own. A
 * statement is a line of code. White space opens neither: it belongs to what stands before it.
 */
export function symbolPositions(tokens: TextTokens, symbols: readonly SymbolRange[], restarts: boolean): Positions {
  const places = tokenPlaces(tokens);
  const functions = functionsOf(places, outermostFunctions(symbols));
  const lines = stretchesOf(places, lineStarts(tokens.text));
  const [token, statement, number] = [places.map((_, index) => index), zerosLike(places), zerosLike(places)];
  let last = 0;
  for (let index = 1; index < places.length; index++) {
    const isBlank = isWhiteSpace(tokens.text, places[index] ?? 0);
    const opensFunction = !isBlank && functions[index] !== functions[last];
    const opensStatement = opensFunction || (!isBlank && lines[index] !== lines[last]);
    if (!isBlank) last = index;
    number[index] = (number[index - 1] ?? 0) + (opensFunction ? 1 : 0);
    statement[index] = opensFunction && restarts ? 0 : (statement[index - 1] ?? 0) + (opensStatement ? 1 : 0);
    if (restarts) token[index] = opensStatement ? 0 : (token[index - 1] ?? 0) + 1;
  }
  return coordinatePositions(['token', 'statement', 'function'], [token, statement, number]);
}

const zerosLike = ({ length }: Float64Array): Float64Array => new Float64Array(length);

function outermostFunctions(symbols: readonly SymbolRange[]): SymbolRange[] {
  return symbols.flatMap((symbol) => (symbol.kind === 'function' ? [symbol] : outermostFunctions(symbol.children)));
}

/** A number for each function and for each stretch outside of them: 2f + 1 within function f, 2f before it. */
function functionsOf(places: Float64Array, functions: readonly SymbolRange[]): Float64Array {
  let past = 0;
  return places.map((place) => {
    while (past < functions.length && (functions[past]?.end ?? Infinity) <= place) past++;
    return 2 * past + (place >= (functions[past]?.start ?? Infinity) ? 1 : 0);
  });
}
