import { integer } from '../parameters/parameters';

/** The heads of a scheme whose bias depends on contents, and how much a query or a key holds. */
export const contentParameters = {
  numAttentionHeads: integer({
    label: 'Heads',
    help: 'Attention heads; each sees other contents.',
    default: 8,
    minimum: 1,
    maximum: 1024,
  }),
  headDim: integer({
    label: 'Head dimension',
    help: 'd, the channels of a query or a key.',
    default: 64,
    minimum: 1,
    maximum: 1024,
  }),
};
