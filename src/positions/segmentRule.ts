import { choice, numbers } from '../parameters/parameters';
import { say } from '../words/say';
import { defineRule } from './rule';
import { RuleError } from './ruleError';
import { bipePositions, segmentedPositions, segmentsEndedBy } from './segmentedPositions';
import { lineStarts, paragraphStarts, stretchesOf } from './textCuts';
import { tokenPlaces, type TextTokens } from './textTokens';
import { idsOf, textOf } from './tokenizedDocument';

const name = 'Segment and index';

export const segmentRule = defineRule({
  id: 'segments',
  name,
  summary: 'The number of a token within its segment, and the number of the segment, as in BiPE.',
  parameters: {
    segments: choice({
      label: 'Segments',
      help: 'What a segment is.',
      default: 'sentences',
      choices: {
        sentences: 'what a full stop or a line break ends, where it is a token, as in BiPE',
        lines: 'each line',
        paragraphs: 'each paragraph: blank lines end it',
        separators: 'what a token with the id of a separator ends',
      },
    }),
    separatorIds: numbers({
      label: 'Separator ids',
      help: 'The ids of the tokens that end a segment and belong to it.',
      otherwise: 'have to be given',
      minimum: 0,
      when: { segments: ['separators'] },
    }),
  },
  presets: [
    { name: 'BiPE', values: { segments: 'sentences' } },
    { name: 'BiPE, ids of the Llama tokenizer', values: { segments: 'separators', separatorIds: [869, 13] } },
  ],
  positions: (document, { segments, separatorIds }) => {
    if (segments === 'separators') {
      if (separatorIds === undefined) {
        throw new RuleError(
          say`separatorIds is missing, but segments need the ids of the tokens that end one (setting phasor.positions.separatorIds).`,
        );
      }
      return bipePositions(idsOf(document, name), separatorIds);
    }
    const tokens = textOf(document, name);
    if (segments === 'sentences') {
      return segmentedPositions(segmentsEndedBy(document.count, (token) => endsSentence(tokens, token)));
    }
    const cuts = segments === 'lines' ? lineStarts(tokens.text) : paragraphStarts(tokens.text);
    return segmentedPositions(stretchesOf(tokenPlaces(tokens), cuts));
  },
});

/** Whether a token is a full stop, or ends with a line break. */
function endsSentence({ text, starts, ends }: TextTokens, token: number): boolean {
  return /^\s*\.$|[\r\n]$/.test(text.slice(starts[token], ends[token]));
}
