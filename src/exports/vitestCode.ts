import type { ExportSource } from './exportSource';
import { listText, typescriptNumbers } from './numberText';
import { typescriptModule } from './typescriptCode';
import { putYours, underTest } from './underTest';

/** Compares nested lists number by number, within 1e-9. */
const comparison = `const flat = (values: unknown): number[] => (Array.isArray(values) ? values.flatMap(flat) : [Number(values)]);

it.each(Object.keys(expected))('gives the expected %s', (name) => {
  const actual = flat((encode(positions) as Record<string, unknown>)[name]);
  const numbers = flat(expected[name]);
  expect(actual.length).toBe(numbers.length);
  numbers.forEach((number, index) => {
    if (Number.isNaN(number)) expect(actual[index]).toBeNaN();
    else expect(actual[index]).toBeCloseTo(number, 9);
  });
});
`;

/** A vitest module with the expected numbers inside, and `encode` as the code under test. */
export function vitestCode(source: ExportSource, version: string): string {
  const { recipe, expected } = underTest(source);
  return [
    ...typescriptModule(source, version, recipe, ["import { expect, it } from 'vitest';"]),
    '',
    `// ${putYours}`,
    'const expected: Record<string, unknown> = {',
    ...expected.map(({ name, shape, values }) => `  ${name}: ${listText(values, shape, typescriptNumbers, '  ')},`),
    '};',
    '',
    comparison,
  ].join('\n');
}
