import { boolean, integer } from '../parameters/parameters';

/** The image whose patches are the tokens. */
export const gridHeight = integer({
  label: 'Rows',
  help: 'Rows of patches: the height of the image in pixels divided by that of a patch.',
  default: 14,
  minimum: 1,
  maximum: 4096,
});

export const gridWidth = integer({
  label: 'Columns',
  help: 'Columns of patches: the width of the image in pixels divided by that of a patch.',
  default: 14,
  minimum: 1,
  maximum: 4096,
});

export const classToken = boolean({
  label: 'Class token',
  help: 'Position 0 is a token that is not a patch; the patches follow it.',
  default: false,
});
