import type { Io } from './io';
import { UsageError } from './usageError';

/**
 * The text that a word of the command line names, and how to call it: a file, `-` for standard input, or JSON itself.
 * @throws UsageError where it cannot be read.
 */
export async function readWord(word: string, io: Io): Promise<readonly [source: string, text: string]> {
  if (word === '-') return ['Standard input', await io.readStdin()];
  try {
    return [word, await io.readFile(word)];
  } catch (error) {
    throw new UsageError(`${word} cannot be read: ${reason(error)}.`);
  }
}

/** @throws UsageError where the text of a source is not JSON. */
export function parseJson(source: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new UsageError(`${source} is not JSON: ${reason(error).replaceAll(/\s+/g, ' ')}.`);
  }
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'ENOENT') return 'there is no such file';
  if ('code' in error && error.code === 'EISDIR') return 'it is a folder';
  return error.message;
}
