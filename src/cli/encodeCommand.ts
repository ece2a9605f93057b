import { encodedArrays, encodedShape, sizeOf } from '../analysis/encodedArrays';
import { encodedCsv } from '../analysis/encodedCsv';
import { encodedNumbers } from '../analysis/encodedNumbers';
import { listedPositions } from '../positions/listedPositions';
import type { Encoding } from '../schemes/encoding';
import { encodingOf } from '../schemes/resolveSpec';
import type { Command } from './command';
import { npy } from './npy';
import { parseOptions } from './parseOptions';
import { parsePositions } from './parsePositions';
import { readSpec } from './readSpec';
import { sequenceLength } from './sequenceLength';
import { UsageError } from './usageError';

/** How an encoding is written, and how many numbers at most: a string, and a buffer, cannot be longer. */
const formats = {
  json: { write: toJson, mostNumbers: 4_000_000 },
  csv: { write: toCsv, mostNumbers: 4_000_000 },
  npy: { write: toNpy, mostNumbers: 2 ** 27 },
};
type Format = keyof typeof formats;

export const encodeCommand: Command = {
  name: 'encode',
  synopsis: 'SPEC --positions LIST [--seq-len N] [--json | --csv | --npy]',
  summary: 'Print the encoding of positions: JSON, CSV or a .npy file.',
  run: async (args, io) => {
    const { values, positionals } = parseOptions(args, {
      positions: { type: 'string' },
      'seq-len': { type: 'string' },
      json: { type: 'boolean' },
      csv: { type: 'boolean' },
      npy: { type: 'boolean' },
    });
    const format = formatOf(values);
    const [word, ...others] = positionals;
    if (word === undefined || others.length > 0) {
      throw new UsageError(`encode takes one SPEC, but ${positionals.length} are given (see phasor --help).`);
    }
    const positions = parsePositions(values.positions);
    const context = { sequenceLength: sequenceLength(values['seq-len'], positions) };
    const encoding = encodingOf(await readSpec(word, io), context);
    const { write, mostNumbers } = formats[format];
    const size = sizeOf(encodedShape(encoding, positions.length));
    if (size > mostNumbers) {
      throw new UsageError(
        `The encoding of ${positions.length} positions has ${size} numbers, but --${format} writes at most ${mostNumbers}: give fewer positions.`,
      );
    }
    io.write(write(encoding, positions));
  },
};

/** @throws UsageError where there is more than one. */
function formatOf(values: Readonly<Partial<Record<Format, boolean>>>): Format {
  const chosen = (Object.keys(formats) as Format[]).filter((format) => values[format]);
  if (chosen.length > 1) {
    throw new UsageError(`Only one of ${chosen.map((format) => `--${format}`).join(' and ')} can be given.`);
  }
  return chosen[0] ?? 'json';
}

function toJson(encoding: Encoding, positions: Float64Array): string {
  const { spec, acts, ...numbers } = encodedNumbers(encoding, listedPositions(positions));
  const { sequenceLength } = encoding;
  return `${JSON.stringify({ spec, acts, sequenceLength, positions: Array.from(positions), ...numbers })}\n`;
}

function toCsv(encoding: Encoding, positions: Float64Array): string {
  const name = (token: number): number => positions[token] ?? NaN;
  const tokens = { count: positions.length, header: ['position'], fields: (token: number) => [name(token)], name };
  return encodedCsv(encodedNumbers(encoding, listedPositions(positions)), tokens);
}

/** Cosines and sines are one array (2, T, R/2). */
function toNpy(encoding: Encoding, positions: Float64Array): Uint8Array {
  const { vectors, cos, sin, bias } = encodedArrays(encoding, listedPositions(positions));
  const arrays = [vectors, cos, sin, bias].filter((values) => values !== undefined);
  const shape = encodedShape(encoding, positions.length);
  return npy(arrays.length > 1 ? [arrays.length, ...shape] : shape, arrays);
}
