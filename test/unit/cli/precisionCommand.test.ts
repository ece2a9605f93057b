import { assert } from 'chai';
import { printedJson, ranCli } from './ranCli';

interface Printed {
  readonly precision: Readonly<Record<string, string>>;
  readonly positions: readonly number[];
  readonly shape: readonly number[];
  readonly phase: readonly (readonly number[])[];
  readonly wrappedPhase: readonly (readonly number[])[];
  readonly cosine: readonly (readonly number[])[];
  readonly sine: readonly (readonly number[])[];
}

const printed = async (spec: object, ...options: string[]): Promise<Printed> =>
  (await printedJson(['precision', JSON.stringify(spec), ...options, '--json'])) as Printed;
const refused = async (...argv: string[]): Promise<string> => {
  const { code, output, error } = await ranCli(['precision', ...argv]);
  assert.deepEqual([code, output], [2, '']);
  return error;
};

describe('phasor precision', () => {
  it('prints the phase errors of the survey for frequencies in bfloat16, by position and pair', async () => {
    const rope = { scheme: 'rope', headDim: 128, ropeTheta: 10000 };
    const only = ['--round', 'inverseFrequencies=bfloat16'];
    const { positions, shape, phase } = await printed(rope, '--positions', '511,2047,4095,32767', ...only);
    assert.deepEqual(positions, [511, 2047, 4095, 32767]);
    assert.deepEqual(shape, [4, 64]);
    const largest = phase.map((errors) => Math.max(...errors.map(Math.abs)));
    assert.deepEqual(
      largest.map((error) => error.toPrecision(4)),
      ['0.6250', '2.504', '5.009', '40.08'],
    );
  });

  it('rounds the quantities that are named, and no others', async () => {
    const sinusoid = { scheme: 'sinusoidal', hiddenSize: 2 };
    const at257 = (round: string): Promise<Printed> => printed(sinusoid, '--positions', '257', '--round', round);
    assert.deepEqual((await at257('float64')).phase, [[0]]);
    const position = await at257('positions=bfloat16');
    assert.deepEqual(position.phase, [[-1]]);
    assert.closeTo(position.cosine[0]?.[0] ?? NaN, Math.abs(Math.cos(256) - Math.cos(257)), 1e-15);
    assert.closeTo(position.sine[0]?.[0] ?? NaN, Math.abs(Math.sin(256) - Math.sin(257)), 1e-15);
    const wave = await at257('cosSin=float32, angles=float64');
    assert.deepEqual(wave.phase, [[0]]);
    assert.equal(wave.sine[0]?.[0], Math.abs(Math.fround(Math.sin(257)) - Math.sin(257)));
    assert.deepEqual(Object.values((await at257('float16')).precision), ['float16', 'float16', 'float16', 'float16']);
  });

  it('casts a model to bfloat16 unless told otherwise', async () => {
    const { precision, phase, wrappedPhase } = await printed({ scheme: 'rope', headDim: 4 }, '--positions', '100000');
    assert.include(precision, { inverseFrequencies: 'bfloat16', positions: 'float32', angles: 'float32' });
    // 0.01 is 0.010009765625 in bfloat16.
    assert.closeTo(phase[0]?.[1] ?? NaN, 0.9765625, 1e-4);
    assert.deepEqual(phase, wrappedPhase);
  });

  it('prints a line a position, as text the worst pair, as CSV all', async () => {
    const argv = ['precision', '{"scheme":"rope","headDim":4}', '--positions', '0,1024'];
    const { output } = await ranCli(argv);
    assert.match(
      output,
      /^position +largest phase error +of pair +largest error of a cosine or sine\n0 +0 rad +0 +0\n/,
    );
    assert.match(output, /\n1\u202f024 +0\.01 rad +1 +0\.00\d+\n$/);
    const [header, zero, far] = (await ranCli([...argv, '--csv'])).output.split('\r\n');
    assert.deepEqual([header, zero], ['position,phase0,phase1', '0,0,0']);
    assert.match(far ?? '', /^1024,0,0\.0(1|099)/);
  });

  it('says in one sentence what cannot be rounded', async () => {
    const list = ['--positions', '0'];
    assert.equal(
      await refused('alibi', ...list),
      'alibi turns no pairs of sines and cosines, so rounding turns none aside.\n',
    );
    const formats = 'it must be one of float64, float32, bfloat16, float16, or QUANTITY=FORMAT,...';
    for (const round of ['int8', 'angles', 'angles=int8', 'turns=float32', 'angles=float32=float32']) {
      assert.equal(
        await refused('rope', ...list, '--round', round),
        `--round is ${round}, but ${formats} with inverseFrequencies, positions, angles, cosSin.\n`,
      );
    }
    const tooMany =
      'There are 6400000 errors at 100000 positions, but at most 4000000 can be printed: take fewer positions.';
    assert.equal(await refused('rope', '--positions', '0:100000'), `${tooMany}\n`);
    assert.match(await refused(...list), /^precision takes one SPEC, but 0 are given/);
    assert.match(await refused('rope', ...list, '--json', '--csv'), /^Only one of --json and --csv can be given\./);
  });
});
