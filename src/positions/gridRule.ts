import { choice, integer } from '../parameters/parameters';
import { gridPositions } from './gridPositions';
import { defineRule } from './rule';

const side = { default: 14, minimum: 1, maximum: 2 ** 15 };

export const gridRule = defineRule({
  id: 'grid',
  name: 'Grid (row, column)',
  summary: 'Tokens are the patches of an image, each in a row and a column.',
  parameters: {
    height: integer({ label: 'Rows', help: 'Rows of patches.', ...side }),
    width: integer({ label: 'Columns', help: 'Columns of patches.', ...side }),
    order: choice({
      label: 'Order',
      help: 'How the patches are laid out in the sequence.',
      default: 'rows',
      choices: { rows: 'row after row (row-major)', columns: 'column after column (column-major)' },
    }),
    classTokens: integer({
      label: 'Class tokens',
      help: 'Tokens before the patches that have no place on the grid: class and register tokens.',
      default: 0,
      minimum: 0,
      maximum: 1024,
    }),
  },
  presets: [
    { name: 'ViT, DeiT 14 × 14', values: { height: 14, width: 14, classTokens: 1 } },
    { name: 'DINOv2 16 × 16, 4 registers', values: { height: 16, width: 16, classTokens: 5 } },
    { name: 'Swin window 7 × 7', values: { height: 7, width: 7 } },
  ],
  positions: ({ count }, options) => gridPositions(count, options),
});
