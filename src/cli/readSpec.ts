import type { Spec } from '../schemes/encoding';
import { resolveSpec } from '../schemes/resolveSpec';
import type { Io } from './io';
import { UsageError } from './usageError';

/**
 * The spec that a word of the command line gives: a JSON file, `-` for standard input, or JSON itself.
 * @throws UsageError where it cannot be read or is not JSON.
 * @throws SpecError where it is no spec.
 */
export async function readSpec(word: string, io: Io): Promise<Spec> {
  const [source, text] = await textOf(word, io);
  return resolveSpec(parseJson(source, text));
}

async function textOf(word: string, io: Io): Promise<readonly [source: string, text: string]> {
  if (word.trimStart().startsWith('{')) return ['The spec', word];
  if (word === '-') return ['Standard input', await io.readStdin()];
  try {
    return [word, await io.readFile(word)];
  } catch (error) {
    throw new UsageError(`${word} cannot be read: ${reason(error)}.`);
  }
}

function parseJson(source: string, text: string): unknown {
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
