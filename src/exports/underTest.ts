import { say } from '../words/say';
import type { ExportSource } from './exportSource';
import { arraysOf, recipeOf, type NamedArray, type Recipe } from './recipe';

/** What a generated test holds. */
export interface UnderTest {
  /** The code that is tested until the reader puts another in its place. */
  readonly recipe: Recipe;
  readonly expected: readonly NamedArray[];
}

/** What the reader is told above the expected numbers. */
export const putYours = 'Put a call of your own code into encode: these numbers are what it must give.';

/**
 * Numbers that are compared with themselves test nothing: without a formula, the code under test is left to the reader.
 * @throws Error where there are no numbers.
 */
export function underTest(source: ExportSource): UnderTest {
  const expected = arraysOf(source);
  if (expected.length === 0)
    throw new Error(say`This scheme gives no numbers: there is nothing that a test could expect.`);
  const recipe = recipeOf(source);
  return { expected, recipe: recipe.kind === 'numbers' ? { kind: 'yours' } : recipe };
}
