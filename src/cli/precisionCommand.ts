import { largestError, roundingErrors, type Precision, type RoundingErrors, type Turning } from '../analysis/precision';
import { formatNumber } from '../numerics/format';
import { listedPositions } from '../positions/listedPositions';
import type { Positions } from '../positions/positions';
import type { Encoding } from '../schemes/encoding';
import { encodingOf } from '../schemes/resolveSpec';
import type { Command } from './command';
import { parseOptions } from './parseOptions';
import { parsePositions } from './parsePositions';
import { readPrecision } from './readPrecision';
import { readSpec } from './readSpec';
import { sequenceLength } from './sequenceLength';
import { textTable } from './textTable';
import { UsageError } from './usageError';

/** More errors than this no terminal can use. */
const mostErrors = 4_000_000;

/** Errors of pairs at a position. */
interface Row extends RoundingErrors {
  readonly position: number;
}

export const precisionCommand: Command = {
  name: 'precision',
  synopsis: 'SPEC --positions LIST [--round FORMAT | QUANTITY=FORMAT,...] [--seq-len N] [--json | --csv]',
  summary: 'Print how far rounding turns the pairs of a rotation or a sinusoid aside, by position and pair.',
  run: async (args, io) => {
    const { values, positionals } = parseOptions(args, {
      positions: { type: 'string' },
      round: { type: 'string' },
      'seq-len': { type: 'string' },
      json: { type: 'boolean' },
      csv: { type: 'boolean' },
    });
    const [word, ...others] = positionals;
    if (word === undefined || others.length > 0) {
      throw new UsageError(`precision takes one SPEC, but ${positionals.length} are given (see phasor --help).`);
    }
    if (values.json && values.csv) throw new UsageError('Only one of --json and --csv can be given.');
    const precision = readPrecision(values.round);
    const positions = listedPositions(parsePositions(values.positions));
    const spec = await readSpec(word, io);
    const encoding = encodingOf(spec, { sequenceLength: sequenceLength(values['seq-len'], positions) });
    const rows = rowsOf(turningOf(encoding), positions, precision);
    if (values.json) io.write(toJson(encoding, precision, rows));
    else io.write(values.csv ? toCsv(rows) : toText(rows));
  },
};

/** @throws UsageError where no pair turns. */
function turningOf(encoding: Encoding): Turning {
  const pairs = encoding.acts === 'adds' || encoding.acts === 'rotates' ? encoding.pairs : undefined;
  if (pairs) return { pairs, axes: encoding.axes };
  throw new UsageError(`${encoding.spec.scheme} turns no pairs of sines and cosines, so rounding turns none aside.`);
}

/** @throws UsageError for more errors than can be printed. */
function rowsOf(turning: Turning, positions: Positions, precision: Precision): Row[] {
  const errors = positions.count * turning.pairs.inverseFrequencies.length;
  if (errors > mostErrors) {
    throw new UsageError(
      `There are ${errors} errors at ${positions.count} positions, but at most ${mostErrors} can be printed: take fewer positions.`,
    );
  }
  return Array.from({ length: positions.count }, (_, token) => ({
    position: positions.at(token),
    ...roundingErrors(turning, positions, token, precision),
  }));
}

/** (T, K) each: radians for angles, differences for cosines and sines. */
function toJson({ spec }: Encoding, precision: Precision, rows: readonly Row[]): string {
  const of = (errors: (row: Row) => Float64Array): number[][] => rows.map((row) => Array.from(errors(row)));
  return `${JSON.stringify({
    spec,
    precision,
    positions: rows.map(({ position }) => position),
    shape: [rows.length, rows[0]?.phase.length ?? 0],
    phase: of(({ phase }) => phase),
    wrappedPhase: of(({ wrappedPhase }) => wrappedPhase),
    cosine: of(({ cosine }) => cosine),
    sine: of(({ sine }) => sine),
  })}\n`;
}

/** One line a position: the errors of the angles, not wrapped. */
function toCsv(rows: readonly Row[]): string {
  const header = ['position', ...Array.from(rows[0]?.phase ?? [], (_, pair) => `phase${pair}`)];
  return [header, ...rows.map(({ position, phase }) => [position, ...phase])]
    .map((fields) => `${fields.join(',')}\r\n`)
    .join('');
}

/** One line a position: the worst pair, and the largest error of a cosine or sine. */
function toText(rows: readonly Row[]): string {
  const lines = rows.map(({ position, phase, cosine, sine }) => {
    const largest = largestError(phase);
    const pair = phase.findIndex((error) => Math.abs(error) === largest);
    const wave = Math.max(largestError(cosine), largestError(sine));
    return [formatNumber(position), `${formatNumber(largest)} rad`, String(pair), formatNumber(wave)];
  });
  return textTable([['position', 'largest phase error', 'of pair', 'largest error of a cosine or sine'], ...lines]);
}
