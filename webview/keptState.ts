import manifest from '../package.json';
import { protocolVersion, type StateMessage } from '../src/protocol/messages';
import { base64Of } from './base64';

/** Characters; a state that is longer is not kept. Most are a tenth of it. */
export const longestKept = 2 ** 21;

/** What the page was drawn from last, as VS Code keeps it over a reload: as JSON. */
export interface KeptState {
  /** Of Phasor: another one may draw from other fields. */
  readonly version: string;
  readonly message: string;
}

/** Undefined where there is no picture to keep, or too much of it. */
export function keptState(message: StateMessage): KeptState | undefined {
  if (!message.snapshot) return undefined;
  const text = JSON.stringify(message, asJson);
  return text.length > longestKept ? undefined : { version: manifest.version, message: text };
}

/** The state that an earlier page left. Its revision is 0: whatever the host says is newer. */
export function stateKept(kept: unknown): StateMessage | undefined {
  if (!isKept(kept) || kept.version !== manifest.version) return undefined;
  const message = messageOf(kept.message);
  if (message?.protocolVersion !== protocolVersion || !message.snapshot) return undefined;
  const { snapshot, cursor } = message;
  const tokens = { ...snapshot.tokens, since: undefined };
  return {
    ...message,
    status: { state: 'busy', message: message.strings.lastState },
    snapshot: { ...snapshot, revision: 0, tokens },
    cursor: { ...cursor, revision: 0 },
  };
}

const isKept = (kept: unknown): kept is KeptState =>
  typeof kept === 'object' && kept !== null && 'message' in kept && typeof kept.message === 'string';

function messageOf(text: string): StateMessage | undefined {
  try {
    return JSON.parse(text, fromJson) as StateMessage;
  } catch {
    return undefined;
  }
}

/** What JSON has no words for: typed arrays, and numbers that are none. */
type Special = { readonly $numbers: string; readonly of: keyof typeof arrays } | { readonly $number: string };

const arrays = { Float32Array, Float64Array, Uint32Array, Uint8Array } as const;
type Numbers = InstanceType<(typeof arrays)[keyof typeof arrays]>;

const kindOf = (value: unknown): keyof typeof arrays | undefined =>
  (Object.keys(arrays) as (keyof typeof arrays)[]).find((kind) => value instanceof arrays[kind]);

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
