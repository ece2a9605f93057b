import { choice, optionalInteger } from '../parameters/parameters';
import { say } from '../words/say';
import { documentLengths, packedPositions } from './packedPositions';
import { defineRule } from './rule';
import { RuleError } from './ruleError';
import { lineStarts, paragraphStarts, stretchesOf } from './textCuts';
import { tokenPlaces } from './textTokens';
import { idsOf, textOf } from './tokenizedDocument';

const name = 'Packed documents';

export const packedRule = defineRule({
  id: 'packed',
  name,
  summary: 'Several documents are packed into one sequence, and each is counted from 0 again.',
  parameters: {
    documents: choice({
      label: 'Documents',
      help: 'What a document is.',
      default: 'paragraphs',
      choices: {
        paragraphs: 'each paragraph: blank lines end it',
        lines: 'each line',
        separator: 'what a token with the separator’s id ends, as reset_position_ids of Megatron-LM',
      },
    }),
    separatorId: optionalInteger({
      label: 'Separator id',
      help: 'The id of the token that ends a document and belongs to it.',
      otherwise: 'has to be given',
      minimum: 0,
      when: { documents: ['separator'] },
    }),
  },
  positions: (document, { documents, separatorId }) => {
    if (documents === 'separator') {
      if (separatorId === undefined) {
        throw new RuleError(
          say`separatorId is missing, but packed documents need the id of the token that ends one (setting phasor.positions.separatorId).`,
        );
      }
      return packedPositions(documentLengths(Array.from(idsOf(document, name)), separatorId));
    }
    const tokens = textOf(document, name);
    const cuts = documents === 'lines' ? lineStarts(tokens.text) : paragraphStarts(tokens.text);
    return packedPositions(lengthsOf(stretchesOf(tokenPlaces(tokens), cuts)));
  },
});

/** How often each number comes in turn. */
function lengthsOf(stretches: Float64Array): number[] {
  const lengths: number[] = [];
  stretches.forEach((stretch, token) => {
    if (token > 0 && stretch === stretches[token - 1]) lengths.push((lengths.pop() ?? 0) + 1);
    else lengths.push(1);
  });
  return lengths;
}
