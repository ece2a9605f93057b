import type { Encoding, EncodingContext, Spec } from '../schemes/encoding';
import { registryRevision } from '../schemes/registry';
import { encodingOf } from '../schemes/resolveSpec';
import { Recent } from './recent';

/** As many as are compared at once. */
const prepared = new Recent<Encoding>(6);

/**
 * The encoding of a spec for tokens of this length, the same object as the last time where it is a bias or a rotation: what
 * it has looked up or summed, and what was measured of it, serves the next window of the text, and the next step of a
 * selection that is dragged. Others are made anew, for they are ready at once; so are biases by content, which would keep
 * the contents of many tokens.
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
  const keeps = encoding.acts === 'rotates' || (encoding.acts === 'biases' && !encoding.content);
  return keeps ? prepared.get(read.length ? keyOfLength : key, () => encoding) : encoding;
}
