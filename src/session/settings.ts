import type { RuleSpec } from '../positions/rule';
import { resolveSpec } from '../schemes/resolveSpec';
import { SpecError } from '../schemes/specError';
import type { Spec } from '../schemes/encoding';
import { say } from '../words/say';

export type HoverMode = 'off' | 'selection' | 'everywhere';

/** The user's settings, as far as VS Code has checked them: the values may still be wrong. */
export interface Settings {
  readonly scheme: string;
  /** Parameters by scheme id. */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly tokenizer: string;
  /** How tokens get their positions. */
  readonly positions: RuleSpec;
  /** The position of the first token, where the rule says nothing else. */
  readonly positionOffset: number;
  readonly hover: HoverMode;
  /** Bands of colour on tokens, and their positions before them, in the editor. */
  readonly highlightTokens: boolean;
  readonly numberTokens: boolean;
  /** Tokens that are encoded and shown. */
  readonly maxTokens: number;
  /** UTF-16 units of a selection that are tokenized. */
  readonly maxCharacters: number;
  /** One sentence for each setting whose value could not be used. */
  readonly problems: readonly string[];
}

/**
 * The spec of a scheme with the parameters that the settings give it.
 * @throws SpecError naming the setting that is wrong.
 */
export function specFromSettings(settings: Settings, scheme = settings.scheme): Spec {
  const parameters = settings.parameters[scheme] ?? {};
  if (typeof parameters !== 'object' || Array.isArray(parameters)) {
    throw new SpecError(
      say`phasor.parameters.${scheme} is ${JSON.stringify(parameters)}, but it must be an object such as {}.`,
    );
  }
  return resolveSpec({ ...parameters, scheme });
}
