import { isConfig, specOfConfig } from '../models/specOfConfig';
import type { Spec } from '../schemes/encoding';
import { schemeById } from '../schemes/registry';
import { resolveSpec } from '../schemes/resolveSpec';
import type { Io } from './io';
import { parseJson, readWord } from './readWord';

/**
 * The spec that a word of the command line gives: a JSON file, `-` for standard input, JSON itself, or the id of a scheme.
 * A model's `config.json`, which names a `model_type` and no scheme, gives that of its position encoding.
 * @throws UsageError where it cannot be read or is not JSON.
 * @throws SpecError, ConfigError where it is no spec.
 */
export async function readSpec(word: string, io: Io): Promise<Spec> {
  if (schemeById(word)) return resolveSpec({ scheme: word });
  const [source, text] = await textOf(word, io);
  const value = parseJson(source, text);
  return isConfig(value) ? specOfConfig(value) : resolveSpec(value);
}

function textOf(word: string, io: Io): readonly [source: string, text: string] | ReturnType<typeof readWord> {
  return word.trimStart().startsWith('{') ? ['The spec', word] : readWord(word, io);
}
