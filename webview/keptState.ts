import manifest from '../package.json';
import { protocolVersion, type StateMessage } from '../src/protocol/messages';
import { abridgedToFit } from './abridgedToFit';
import { jsonOf, ofJson } from './stateJson';

/** Characters; of a state that is longer not all pictures are kept. Most are a tenth of it. */
export const longestKept = 2 ** 21;

/** What the page was drawn from last, as VS Code keeps it over a reload: as JSON. */
export interface KeptState {
  /** Of Phasor: another one may draw from other fields. */
  readonly version: string;
  readonly message: string;
}

/** Undefined where there is no picture to keep, or where even without its matrices it is too long. */
export function keptState(message: StateMessage): KeptState | undefined {
  if (!message.snapshot) return undefined;
  const whole = jsonOf(message);
  const text = whole.length > longestKept ? jsonOf(abridgedToFit(message, longestKept)) : whole;
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
    return ofJson(text) as StateMessage;
  } catch {
    return undefined;
  }
}
