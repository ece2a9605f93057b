import type {
  AddsEncoding,
  BiasesEncoding,
  Encoding,
  EncodingContext,
  RotatesEncoding,
  Spec,
} from '../../src/schemes/encoding';
import { encodingOf } from '../../src/schemes/resolveSpec';

/** The encoding of a spec that is known to add, to rotate or to bias. */
export const vectorsOf = (spec: Spec): AddsEncoding => acting(spec, 'adds');
export const rotationOf = (spec: Spec, context?: EncodingContext): RotatesEncoding => acting(spec, 'rotates', context);
export const biasesOf = (spec: Spec): BiasesEncoding => acting(spec, 'biases');

function acting<A extends Encoding['acts']>(
  spec: Spec,
  acts: A,
  context?: EncodingContext,
): Extract<Encoding, { acts: A }> {
  const encoding = encodingOf(spec, context);
  if (encoding.acts !== acts) throw new Error(`${spec.scheme} ${encoding.acts}, expected a scheme that ${acts}`);
  return encoding as Extract<Encoding, { acts: A }>;
}
