/**
 * `after`, with every part of `before` in it that is the same: what has not changed keeps its identity over messages that
 * are always complete, so that a picture is drawn anew only where its own numbers changed. Plain data and typed arrays.
 */
export function shared<T>(before: unknown, after: T): T {
  if (Object.is(before, after)) return after;
  if (ArrayBuffer.isView(after)) return isSameView(before, after) ? (before as T) : after;
  if (!isParts(before) || !isParts(after) || Array.isArray(before) !== Array.isArray(after)) return after;
  const parts = Object.entries(after).map(([name, part]) => [name, shared(before[name], part)] as const);
  const isSame =
    parts.length === Object.keys(before).length &&
    parts.every(([name, part]) => name in before && Object.is(part, before[name]));
  if (isSame) return before as T;
  return (Array.isArray(after) ? parts.map(([, part]) => part) : Object.fromEntries(parts)) as T;
}

type Parts = Readonly<Record<string, unknown>>;

const isParts = (value: unknown): value is Parts => typeof value === 'object' && value !== null;

function isSameView(before: unknown, after: ArrayBufferView): boolean {
  if (!isNumbers(before) || !isNumbers(after) || before.constructor !== after.constructor) return false;
  if (before.length !== after.length) return false;
  for (let index = 0; index < after.length; index++) if (!Object.is(before[index], after[index])) return false;
  return true;
}

const isNumbers = (value: unknown): value is Float64Array =>
  ArrayBuffer.isView(value) && 'length' in value && !(value instanceof DataView);
