import { integer } from '../parameters/parameters';

/** Parameters that every bias between the patches of a window has. */
export const windowParameters = {
  windowHeight: integer({
    label: 'Rows',
    help: 'H, rows of patches that see each other.',
    default: 7,
    minimum: 1,
    maximum: 64,
  }),
  windowWidth: integer({
    label: 'Columns',
    help: 'W, columns of patches that see each other.',
    default: 7,
    minimum: 1,
    maximum: 64,
  }),
  numAttentionHeads: integer({
    label: 'Heads',
    help: 'Attention heads; each has a bias of its own for every offset.',
    default: 12,
    minimum: 1,
    maximum: 1024,
  }),
};
