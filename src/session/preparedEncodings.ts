import type { Encoding, EncodingContext, Spec } from '../schemes/encoding';
import { registryRevision } from '../schemes/registry';
import { encodingOf } from '../schemes/resolveSpec';
import { Recent } from './recent';

/** As many as are compared at once. */
const prepared = new Recent<Encoding>(6);

/** Numbers of a table of vectors that is kept: 8 MB, and with sums over its rows three times that. */
const mostWeights = 2 ** 20;

/**
 * The encoding of a spec for tokens of this length, the same object as the last time: what it has looked up, drawn or
 * summed, and what was measured of it, serves the next window of the text, and the next step of a selection that is dragged.
 * Biases by content are made anew, for they would keep the contents of many tokens; so are vectors of very large tables.
 * @throws SpecError as `encodingOf`.
 */
export function preparedEncoding(spec: Spec, sequenceLength: number): Encoding {
  const key = JSON.stringify([spec, registryRevision()]);
  const keyOfLength = `${key} ${sequenceLength}`;
  const read = { length: false };
  const context: EncodingContext = {
    get sequenceLength() {
      read.length = true;
      return sequenceLength;
    },
  };
  const make = (): Encoding => encodingOf(spec, context);
  const known = [key, keyOfLength].find((one) => prepared.known(one) !== undefined);
  if (known !== undefined) return prepared.get(known, make);
  const encoding = make();
  return isKept(encoding) ? prepared.get(read.length ? keyOfLength : key, () => encoding) : encoding;
}

function isKept(encoding: Encoding): boolean {
  if (encoding.acts === 'biases') return !encoding.content;
  return encoding.acts !== 'adds' || encoding.learnedParameters <= mostWeights;
}
