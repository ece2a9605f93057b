import { encodedShape, sizeOf } from '../analysis/encodedArrays';
import { say } from '../words/say';
import { exportedCsv } from './exportedCsv';
import { exportedEncoding } from './exportedEncoding';
import type { ExportSource } from './exportSource';
import { npyFile } from './npyFile';
import { pythonCode } from './pythonCode';
import { jax, numpy, pytorch, type PythonDialect } from './pythonDialect';
import { pytestCode } from './pytestCode';
import { typescriptCode } from './typescriptCode';
import { vitestCode } from './vitestCode';

/** One way to write an encoding down. */
export interface ExportFormat {
  readonly id: string;
  /** As it is called where it comes from. */
  readonly name: string;
  /** One line for a picker. */
  readonly summary: string;
  /** What a file of the encoding of a scheme is called. */
  fileName(scheme: string): string;
  /** The language of code, as editors call it; left out for data. */
  readonly language?: 'python' | 'typescript';
  /** Numbers an array may have at most. */
  readonly mostNumbers: number;
  /** @param version Of Phasor, for the header of code. */
  write(source: ExportSource, version: string): string | Uint8Array;
}

/** More make a clipboard useless and a string of a gigabyte. */
const mostInText = 4_000_000;
/** A buffer cannot be longer. */
const mostInBuffer = 2 ** 27;
/** Code is to be read: longer literals belong in a file of data. */
const mostInCode = 200_000;

/** Every format there is, in the order pickers show them. */
export const formats: readonly ExportFormat[] = [
  {
    id: 'json',
    name: 'JSON',
    summary: 'Spec, tokens and numbers, in full double precision',
    fileName: (scheme) => `${scheme}.json`,
    mostNumbers: mostInText,
    write: (source) => `${JSON.stringify(exportedEncoding(source))}\n`,
  },
  {
    id: 'csv',
    name: 'CSV',
    summary: 'One line a token, or a line a bias',
    fileName: (scheme) => `${scheme}.csv`,
    mostNumbers: mostInText,
    write: exportedCsv,
  },
  {
    id: 'npy',
    name: '.npy',
    summary: 'The numbers as one NumPy array of float64; cosines before sines',
    fileName: (scheme) => `${scheme}.npy`,
    mostNumbers: mostInBuffer,
    write: npyFile,
  },
  python('numpy', 'NumPy', numpy),
  python('pytorch', 'PyTorch', pytorch),
  python('jax', 'JAX', jax),
  {
    id: 'typescript',
    name: 'TypeScript',
    summary: 'A function that computes the encoding',
    fileName: (scheme) => `${scheme}.ts`,
    language: 'typescript',
    mostNumbers: mostInCode,
    write: typescriptCode,
  },
  {
    id: 'pytest',
    name: 'pytest',
    summary: 'A test with the expected numbers inside',
    fileName: (scheme) => `test_${scheme}.py`,
    language: 'python',
    mostNumbers: mostInCode,
    write: pytestCode,
  },
  {
    id: 'vitest',
    name: 'vitest',
    summary: 'A test with the expected numbers inside',
    fileName: (scheme) => `${scheme}.test.ts`,
    language: 'typescript',
    mostNumbers: mostInCode,
    write: vitestCode,
  },
];

function python(id: string, name: string, dialect: PythonDialect): ExportFormat {
  return {
    id,
    name,
    summary: 'A function that computes the encoding',
    fileName: (scheme) => `${scheme}_${id}.py`,
    language: 'python',
    mostNumbers: mostInCode,
    write: (source, version) => pythonCode(source, dialect, version),
  };
}

export function formatById(id: unknown): ExportFormat | undefined {
  return formats.find((format) => format.id === id);
}

/**
 * An encoding in a format.
 * @throws Error in one sentence where there are more numbers than the format holds, or none that a test could expect.
 */
export function written(format: ExportFormat, source: ExportSource, version: string): string | Uint8Array {
  const { encoding, positions } = source;
  const size = sizeOf(encodedShape(encoding, positions.count));
  if (size > format.mostNumbers) {
    throw new Error(
      say`The encoding of ${positions.count} positions has ${size} numbers, but ${format.name} holds at most ${format.mostNumbers}: take fewer positions.`,
    );
  }
  return format.write(source, version);
}
