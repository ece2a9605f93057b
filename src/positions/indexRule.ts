import { optionalInteger } from '../parameters/parameters';
import { indexPositions } from './indexPositions';
import { defineRule } from './rule';

export const indexRule = defineRule({
  id: 'index',
  name: 'Index',
  summary: 'Tokens are counted from the offset on: what a transformer gives them unless told otherwise.',
  parameters: {
    offset: optionalInteger({
      label: 'Offset',
      help: 'The position of the first token.',
      otherwise: '0, or phasor.positionOffset',
      minimum: 0,
      maximum: 2 ** 30,
    }),
  },
  positions: ({ count }, { offset }) => indexPositions(count, offset),
});
