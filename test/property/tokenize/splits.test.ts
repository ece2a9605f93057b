import { assert } from 'chai';
import fc from 'fast-check';
import type { EndOfPretoken } from '../../../src/tokenize/scan';
import { splitCl100k } from '../../../src/tokenize/splitCl100k';
import { splitO200k } from '../../../src/tokenize/splitO200k';
import { splitR50k } from '../../../src/tokenize/splitR50k';
import { text } from './texts';

// The patterns of tiktoken (openai_public.py), with Rust's `\s` and `(?i:…)` spelled out.
const S = String.raw`\p{White_Space}`;
const contraction = String.raw`'(?:[sSſtTmMdD]|[rR][eE]|[vV][eE]|[lL][lL])`;
const heads = String.raw`[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]`;
const tails = String.raw`[\p{Ll}\p{Lm}\p{Lo}\p{M}]`;
const before = String.raw`[^\r\n\p{L}\p{N}]?`;
const white = String.raw`[${S}]+(?![^${S}])|[${S}]+`;

const patterns: readonly (readonly [string, EndOfPretoken, string])[] = [
  ['GPT-2', splitR50k, String.raw`'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^${S}\p{L}\p{N}]+|${white}`],
  [
    'GPT-4',
    splitCl100k,
    String.raw`${contraction}|${before}\p{L}+|\p{N}{1,3}| ?[^${S}\p{L}\p{N}]+[\r\n]*|[${S}]*[\r\n]+|${white}`,
  ],
  [
    'GPT-4o',
    splitO200k,
    String.raw`${before}${heads}*${tails}+(?:${contraction})?|${before}${heads}+${tails}*(?:${contraction})?|` +
      String.raw`\p{N}{1,3}| ?[^${S}\p{L}\p{N}]+[\r\n/]*|[${S}]*[\r\n]+|${white}`,
  ],
];

function pretokens(textToSplit: string, split: EndOfPretoken): string[] {
  const found: string[] = [];
  for (let start = 0, end: number; start < textToSplit.length; start = end) {
    end = split(textToSplit, start);
    found.push(textToSplit.slice(start, end));
  }
  return found;
}

describe('splitting into pre-tokens', () => {
  for (const [name, split, pattern] of patterns) {
    it(`is what the regular expression of ${name} matches`, () => {
      const expression = new RegExp(pattern, 'gu');
      fc.assert(
        fc.property(text, (example) => {
          assert.deepEqual(pretokens(example, split), example.match(expression) ?? []);
        }),
        { numRuns: 3000 },
      );
    });
  }
});
