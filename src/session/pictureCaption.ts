import { formatNumber } from '../numerics/format';
import type { Parameters } from '../parameters/parameters';
import type { Controls, Picture, Snapshot } from '../protocol/snapshot';
import { say } from '../words/say';

export interface CaptionInput {
  /** One, or all whose lines are in one picture. */
  readonly pictures: readonly Pick<Picture, 'spec' | 'text'>[];
  readonly snapshot: Pick<Snapshot, 'source' | 'tokens'>;
  readonly controls: Pick<Controls, 'schemes' | 'rules' | 'positions'>;
  /** Of Phasor. */
  readonly version: string;
  /** A sentence on the part of the picture that is in sight; empty, or left out, where that is all. */
  readonly inSight?: string;
}

/**
 * What a picture is of, so that whoever finds it in a paper can make it again: the specs by name and by the parameters
 * that are not the usual ones, the tokenizer, the text, the rule for positions where it is not the usual one, the version.
 */
export function pictureCaption({ pictures, snapshot, controls, version, inSight = '' }: CaptionInput): string {
  const texts = pictures.flatMap(({ text }) => text ?? []);
  const rule = ruleText(controls);
  // Texts are compared under one spec.
  const specs = pictures.slice(0, texts.length > 0 ? 1 : undefined).map(({ spec }) => specText(spec, controls));
  return [
    `${specs.join(' · ')}.`,
    say`Tokenizer ${snapshot.tokens.tokenizer.name}.`,
    ...(texts.length > 0 ? texts : [snapshot]).map(textSentence),
    ...(rule === '' ? [] : [say`Position rule: ${rule}.`]),
    ...(inSight === '' ? [] : [inSight]),
    `Phasor ${version}.`,
  ].join(' ');
}

function textSentence({ source, tokens }: Pick<Snapshot, 'source' | 'tokens'>): string {
  const shown = tokens.starts.length;
  const count =
    shown < tokens.total
      ? say`the first ${formatNumber(shown)} of ${formatNumber(tokens.total)} tokens`
      : shown === 1
        ? say`1 token`
        : say`${formatNumber(shown)} tokens`;
  const place = [source.label, source.detail].filter((text) => text !== '').join(', ');
  return say`Text: ${place}; ${rangeText(count, tokens)}.`;
}

/** A scheme and the parameters that are not the usual ones: `RoPE (headDim 64, ropeTheta 500000)`. */
export function specText({ scheme, ...values }: Picture['spec'], { schemes }: Pick<Controls, 'schemes'>): string {
  const choice = schemes.find(({ id }) => id === scheme);
  return withUnusual(choice?.name ?? scheme, values, choice?.parameters);
}

function ruleText({ rules, positions: { rule, ...values } }: CaptionInput['controls']): string {
  const choice = rules.find(({ id }) => id === rule);
  const text = withUnusual(choice?.name ?? rule, values, choice?.parameters);
  // The usual rule as it usually is goes without saying.
  return rule === rules[0]?.id && text === choice?.name ? '' : text;
}

function withUnusual(name: string, values: Readonly<Record<string, unknown>>, parameters: Parameters = {}): string {
  const unusual = Object.entries(values)
    .filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(parameters[key]?.default))
    .map(([key, value]) => `${key} ${valueText(value)}`);
  return unusual.length === 0 ? name : `${name} (${unusual.join(', ')})`;
}

/** A list of weights is none to read. */
const readableList = 8;

function valueText(value: unknown): string {
  if (!Array.isArray(value)) return String(value);
  return value.length > readableList ? say`${value.length} numbers` : `[${value.join(', ')}]`;
}

/** How many tokens there are, and from where to where. */
function rangeText(count: string, { axes, positions }: Snapshot['tokens']): string {
  const placed = positions.filter((position) => !Number.isNaN(position));
  // Several coordinates have no range that could be said in two numbers.
  if (placed.length === 0 || axes.length > 1) return count;
  const [low, high] = [
    placed.reduce((least, one) => Math.min(least, one), Infinity),
    placed.reduce((most, one) => Math.max(most, one), -Infinity),
  ];
  return low === high
    ? say`${count} at position ${formatNumber(low)}`
    : say`${count} at positions ${formatNumber(low)} to ${formatNumber(high)}`;
}
