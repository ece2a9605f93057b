import { translatedParameters } from '../parameters/translatedParameters';
import { rules } from '../positions/rules';
import type { Choices, TokenizerChoice } from '../protocol/snapshot';
import { presets } from '../schemes/presets';
import { registryRevision, schemes } from '../schemes/registry';
import { resolveSpec } from '../schemes/resolveSpec';
import type { TokenizerInfo } from '../tokenize/tokenizer';
import { translated } from '../words/say';

/** `choices`, made anew only where a scheme came or went: parts that are the same are not sent again. */
export function rememberedChoices(tokenizers: readonly TokenizerInfo[]): () => Choices {
  let made: { readonly revision: number; readonly choices: Choices } | undefined;
  return () => {
    const revision = registryRevision();
    if (made?.revision !== revision) made = { revision, choices: choices(tokenizers) };
    return made.choices;
  };
}

/** What the controls of a view offer, in the language of the reader; schemes and models keep the names of the field. */
export function choices(tokenizers: readonly TokenizerInfo[]): Choices {
  return {
    schemes: schemes.map(({ id, name, acts, summary, parameters }) => {
      return { id, name, acts, summary: translated(summary), parameters: translatedParameters(parameters) };
    }),
    rules: rules.map(({ id, name, summary, parameters, presets: families }) => ({
      id,
      name: translated(name),
      summary: translated(summary),
      parameters: translatedParameters(parameters),
      presets: families.map((family) => ({ ...family, name: translated(family.name) })),
    })),
    presets: presets.map(({ name, spec }) => ({ name, spec: resolveSpec(spec) })),
    tokenizers: tokenizers.map(tokenizerChoice),
  };
}

export function tokenizerChoice({ id, name, summary }: TokenizerInfo): TokenizerChoice {
  return { id, name: translated(name), summary: translated(summary) };
}
