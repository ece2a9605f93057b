import type { Spec } from '../schemes/encoding';
import { resolveSpec } from '../schemes/resolveSpec';
import type { Io } from './io';
import { parseJson, readWord } from './readWord';

/**
 * The spec that a word of the command line gives: a JSON file, `-` for standard input, or JSON itself.
 * @throws UsageError where it cannot be read or is not JSON.
 * @throws SpecError where it is no spec.
 */
export async function readSpec(word: string, io: Io): Promise<Spec> {
  const [source, text] = await textOf(word, io);
  return resolveSpec(parseJson(source, text));
}

function textOf(word: string, io: Io): readonly [source: string, text: string] | ReturnType<typeof readWord> {
  return word.trimStart().startsWith('{') ? ['The spec', word] : readWord(word, io);
}
