import { integer } from '../parameters/parameters';
import { indexPositions } from './indexPositions';
import { afterCache } from './numbering';
import { numberingParameter, numberings } from './numberings';
import { defineRule } from './rule';

export const cacheRule = defineRule({
  id: 'cache',
  name: 'KV-cache step',
  summary: 'The tokens come after others that a KV cache holds, as in a decode step or the next turn of a chat.',
  parameters: {
    numbering: numberingParameter,
    past: integer({ label: 'Past tokens', help: 'Tokens in the cache.', default: 16, minimum: 0, maximum: 2 ** 30 }),
    pastPadding: integer({
      label: 'of them padding',
      help: 'How many of the tokens in the cache are padding: not counted, but by the fairseq family, which sees the mask of the new tokens alone.',
      default: 0,
      minimum: 0,
      maximum: 2 ** 30,
    }),
  },
  positions: ({ count }, { numbering, past, pastPadding }) => {
    const counted = numbering === 'fairseq' ? past : Math.max(0, past - pastPadding);
    return indexPositions(count, afterCache(numberings[numbering], counted).first);
  },
});
