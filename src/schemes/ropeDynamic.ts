import { withSlowestDividedBy } from './ropeNtk';
import { factorOf, type RopeScaling } from './ropeScaling';

/**
 * Dynamic NTK scaling (emozilla 2023): as trained up to the maximum length M, then the base grows with the length L of
 * the sequence, times `(s·L/M − (s − 1))^(r/(r − 2))`. M is `maxPositionEmbeddings`, never an original length. Keys
 * cached while the sequence was shorter keep the angles of their time; this is the encoding of a sequence read at once.
 */
export const dynamic: RopeScaling = (values, context) => {
  const maximum = values.maxPositionEmbeddings;
  const factor = factorOf(values);
  const length = Math.max(values.sequenceLength ?? context.sequenceLength ?? maximum, maximum);
  const growth = (factor * length) / maximum - (factor - 1);
  return { ...withSlowestDividedBy(growth, values), sequenceLength: length };
};
