import type { AbridgedMessage, StateMessage } from './messages';

/**
 * A complete state, shortened for a view that has `before`: most states follow a selection that is dragged, and what is
 * copied from process to process with each of them delays them.
 */
export function abridged(message: StateMessage, before: StateMessage | undefined): StateMessage | AbridgedMessage {
  const { strings, controls, ...rest } = message;
  const { schemes, rules, presets, tokenizers, ...chosen } = controls;
  const had = before?.controls;
  const isKnown =
    before?.strings === strings &&
    had?.schemes === schemes &&
    had.rules === rules &&
    had.presets === presets &&
    had.tokenizers === tokenizers;
  return isKnown ? { ...rest, type: 'abridged', controls: chosen } : message;
}

/** The complete state again, from the one before. */
export function completed(message: AbridgedMessage, { strings, controls }: StateMessage): StateMessage {
  const { schemes, rules, presets, tokenizers } = controls;
  return { ...message, type: 'state', strings, controls: { schemes, rules, presets, tokenizers, ...message.controls } };
}
