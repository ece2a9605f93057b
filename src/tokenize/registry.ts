import { BytePass } from './bytePass';
import { bytePairTokenizer } from './bytePairTokenizer';
import { CharacterPass } from './characterPass';
import type { EventLoop } from './eventLoop';
import { LinePass } from './linePass';
import type { EndOfPretoken } from './scan';
import { slicedTokenizer, type BeginPass } from './slicedTokenizer';
import { splitCl100k } from './splitCl100k';
import { splitO200k } from './splitO200k';
import { splitR50k } from './splitR50k';
import type { LoadRanks, Tokenizer, TokenizerInfo } from './tokenizer';
import { tokenizers, UnknownTokenizer } from './tokenizers';
import { WordPass } from './wordPass';

export interface TokenizerPorts {
  readonly loadRanks: LoadRanks;
  readonly eventLoop: EventLoop;
}

type Create = (info: TokenizerInfo, ports: TokenizerPorts) => Tokenizer;

const bytePairs =
  (split: EndOfPretoken): Create =>
  (info, { loadRanks, eventLoop }) =>
    bytePairTokenizer(info, split, loadRanks, eventLoop);

const passes =
  (begin: BeginPass): Create =>
  (info, { eventLoop }) =>
    slicedTokenizer(info, eventLoop, () => begin);

const makers: Readonly<Record<(typeof tokenizers)[number]['id'], Create>> = {
  o200k_base: bytePairs(splitO200k),
  cl100k_base: bytePairs(splitCl100k),
  r50k_base: bytePairs(splitR50k),
  words: passes((text, tokens) => new WordPass(text, tokens)),
  characters: passes((text, tokens) => new CharacterPass(text, tokens)),
  bytes: passes((text, tokens) => new BytePass(text, tokens)),
  lines: passes((text, tokens) => new LinePass(text, tokens)),
};

/** @throws UnknownTokenizer */
export function createTokenizer(id: string, ports: TokenizerPorts): Tokenizer {
  const info = tokenizers.find((candidate) => candidate.id === id);
  if (!info) throw new UnknownTokenizer(id);
  return makers[info.id](info, ports);
}
