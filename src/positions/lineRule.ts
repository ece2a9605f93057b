import { linePositions } from './linePositions';
import { defineRule } from './rule';
import { textOf } from './tokenizedDocument';

export const lineRule = defineRule({
  id: 'lines',
  name: 'Line and column',
  summary: 'The line of a token, and its number among the tokens of that line.',
  parameters: {},
  positions: (document) => linePositions(textOf(document, 'Line and column')),
});
