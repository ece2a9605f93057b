import { boolean } from '../parameters/parameters';
import { defineRule } from './rule';
import { symbolPositions } from './symbolPositions';
import { symbolsOf, textOf } from './tokenizedDocument';

const name = 'Function, statement, token';

export const symbolRule = defineRule({
  id: 'symbols',
  name,
  summary: 'The token, the statement and the function of the code that it is in, as HiRoPE reads them.',
  parameters: {
    restarts: boolean({
      label: 'Restart on each level',
      help: 'Tokens are counted within their statement and statements within their function, not from the start of the text.',
      default: false,
    }),
  },
  presets: [{ name: 'HiRoPE', values: { restarts: false } }],
  readsSymbols: () => true,
  positions: (document, { restarts }) => symbolPositions(textOf(document, name), symbolsOf(document, name), restarts),
});
