import type { ExportSource } from './exportSource';
import { listText, pythonNumbers } from './numberText';
import { pythonModule } from './pythonCode';
import { numpy } from './pythonDialect';
import { putYours, underTest } from './underTest';

/** A pytest module with the expected numbers inside, and `encode` as the code under test. */
export function pytestCode(source: ExportSource, version: string): string {
  const { recipe, expected } = underTest(source);
  return [
    ...pythonModule(
      source,
      numpy,
      version,
      recipe,
      expected.some(({ values }) => values.some(Number.isNaN)),
    ),
    '',
    '',
    `# ${putYours}`,
    'EXPECTED = {',
    ...expected.map(({ name, shape, values }) => `    "${name}": ${listText(values, shape, pythonNumbers, '    ')},`),
    '}',
    ...expected.flatMap(({ name }) => [
      '',
      '',
      `def test_${name}():`,
      `    np.testing.assert_allclose(encode(POSITIONS)["${name}"], EXPECTED["${name}"], rtol=0, atol=1e-9)`,
    ]),
    '',
  ].join('\n');
}
