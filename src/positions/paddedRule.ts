import { integer, optionalInteger } from '../parameters/parameters';
import { numberingParameter, numberingPresets, numberings } from './numberings';
import { maskOf, paddedPositions } from './paddedPositions';
import { defineRule } from './rule';
import { idsOf } from './tokenizedDocument';

const tokensOfPadding = { default: 0, minimum: 0, maximum: 2 ** 24 };

export const paddedRule = defineRule({
  id: 'padded',
  name: 'Padding mask',
  summary: 'Tokens are counted and padding is not, so that padding on the left does not move them.',
  parameters: {
    numbering: numberingParameter,
    leftPadding: integer({
      label: 'Left padding',
      help: 'So many tokens at the start are padding.',
      ...tokensOfPadding,
    }),
    rightPadding: integer({
      label: 'Right padding',
      help: 'So many tokens at the end are padding.',
      ...tokensOfPadding,
    }),
    paddingId: optionalInteger({
      label: 'Padding id',
      help: 'Tokens with this id are padding, wherever they stand.',
      otherwise: 'none',
      minimum: 0,
    }),
  },
  presets: numberingPresets,
  positions: (document, { numbering, leftPadding, rightPadding, paddingId }) => {
    const { count } = document;
    const mask =
      paddingId === undefined ? new Uint8Array(count).fill(1) : maskOf(idsOf(document, 'Padding mask'), paddingId);
    mask.fill(0, 0, leftPadding);
    mask.fill(0, Math.max(0, count - rightPadding));
    return paddedPositions(mask, numberings[numbering]);
  },
});
