import { coordinatePositions } from './coordinatePositions';
import type { Positions } from './positions';
import { segmentedPositions } from './segmentedPositions';
import type { SymbolRange } from './symbolRange';
import { lineStarts, stretchesOf } from './textCuts';
import { isWhiteSpace, tokenPlaces, type TextTokens } from './textTokens';

/**
 * The hierarchy of HiRoPE (Zhang et al. 2024), all numbers from 0. Two levels: the token within its function, and the
 * function. Three: the token within its statement, the statement within its function, and the function.
 *
 * A function is an outermost one; the code before, between and after functions counts as functions of its own. A
 * statement is a line of code. White space opens neither: it belongs to what stands before it.
 */
export function symbolPositions(tokens: TextTokens, symbols: readonly SymbolRange[], levels: 2 | 3): Positions {
  const places = tokenPlaces(tokens);
  const functions = functionsOf(places, outermostFunctions(symbols));
  const isBlank = Array.from(places, (place) => isWhiteSpace(tokens.text, place));
  carryOver(functions, isBlank);
  const byFunction = segmentedPositions(functions, ['token', 'function']);
  if (levels === 2) return byFunction;
  const lines = stretchesOf(places, lineStarts(tokens.text));
  carryOver(lines, isBlank);
  const isNew = (token: number): boolean => byFunction.at(token, 0) === 0 || lines[token] !== lines[token - 1];
  const [within, statements] = [new Float64Array(places.length), new Float64Array(places.length)];
  for (let token = 1; token < places.length; token++) {
    within[token] = isNew(token) ? 0 : (within[token - 1] ?? 0) + 1;
    const before = statements[token - 1] ?? 0;
    statements[token] = byFunction.at(token, 0) === 0 ? 0 : before + (isNew(token) ? 1 : 0);
  }
  const numbers = Float64Array.from(places, (_, token) => byFunction.at(token, 1));
  return coordinatePositions(['token', 'statement', 'function'], [within, statements, numbers]);
}

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

/** Blank tokens take the number of the token before them. */
function carryOver(numbers: Float64Array, isBlank: readonly boolean[]): void {
  for (let token = 1; token < numbers.length; token++) {
    if (isBlank[token] === true) numbers[token] = numbers[token - 1] ?? 0;
  }
}
