import { choice } from '../parameters/parameters';
import { defineRule } from './rule';
import { symbolPositions } from './symbolPositions';
import { symbolsOf, textOf } from './tokenizedDocument';

const name = 'Function, statement, token';

export const symbolRule = defineRule({
  id: 'symbols',
  name,
  summary: 'Which function of the code a token is in, which statement of it and where in that, as in HiRoPE.',
  parameters: {
    levels: choice({
      label: 'Levels',
      help: 'Levels of the hierarchy.',
      default: 'functions',
      choices: {
        functions: 'two: the token within its function, and the function, as in HiRoPE',
        statements: 'three: the token within its statement, the statement within its function, and the function',
      },
    }),
  },
  presets: [{ name: 'HiRoPE', values: { levels: 'functions' } }],
  readsSymbols: () => true,
  positions: (document, { levels }) =>
    symbolPositions(textOf(document, name), symbolsOf(document, name), levels === 'functions' ? 2 : 3),
});
