import { base64Of } from './base64';

/** What JSON has no words for: typed arrays, and numbers that are none. */
type Special = { readonly $numbers: string; readonly of: keyof typeof arrays } | { readonly $number: string };

const arrays = { Float32Array, Float64Array, Uint32Array, Uint8Array } as const;
type Numbers = InstanceType<(typeof arrays)[keyof typeof arrays]>;

const kindOf = (value: unknown): keyof typeof arrays | undefined =>
  (Object.keys(arrays) as (keyof typeof arrays)[]).find((kind) => value instanceof arrays[kind]);

/** A value as JSON, with every number that it has. */
export const jsonOf = (value: unknown): string => JSON.stringify(value, asJson);

/**
 * The value of a text that `jsonOf` made.
 * @throws SyntaxError where it is damaged.
 */
export const ofJson = (text: string): unknown => JSON.parse(text, fromJson);

function asJson(_key: string, value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) return { $number: String(value) } satisfies Special;
  const of = kindOf(value);
  if (!of) return value;
  const { buffer, byteOffset, byteLength } = value as Numbers;
  return { $numbers: base64Of(new Uint8Array(buffer, byteOffset, byteLength)), of } satisfies Special;
}

function fromJson(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('$number' in value) return Number(value.$number);
  if (!('$numbers' in value)) return value;
  const { $numbers, of } = value as Extract<Special, { $numbers: string }>;
  return new arrays[of](Uint8Array.from(atob($numbers), (sign) => sign.charCodeAt(0)).buffer);
}
