import { say } from '../words/say';
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
import { WordPass } from './wordPass';

export interface TokenizerPorts {
  readonly loadRanks: LoadRanks;
  readonly eventLoop: EventLoop;
}

interface Entry extends TokenizerInfo {
  readonly create: (info: TokenizerInfo, ports: TokenizerPorts) => Tokenizer;
}

const bytePairs =
  (split: EndOfPretoken): Entry['create'] =>
  (info, { loadRanks, eventLoop }) =>
    bytePairTokenizer(info, split, loadRanks, eventLoop);

const passes =
  (begin: BeginPass): Entry['create'] =>
  (info, { eventLoop }) =>
    slicedTokenizer(info, eventLoop, () => begin);

const entries: readonly Entry[] = [
  {
    id: 'o200k_base',
    name: 'GPT-4o',
    summary: 'Byte pairs, 199 998 tokens: GPT-4o, GPT-4.1, GPT-5, o1 to o4',
    create: bytePairs(splitO200k),
  },
  {
    id: 'cl100k_base',
    name: 'GPT-4',
    summary: 'Byte pairs, 100 256 tokens: GPT-4, GPT-3.5, text-embedding-3',
    create: bytePairs(splitCl100k),
  },
  {
    id: 'r50k_base',
    name: 'GPT-2',
    summary: 'Byte pairs, 50 256 tokens: GPT-2, GPT-3',
    create: bytePairs(splitR50k),
  },
  {
    id: 'words',
    name: 'Words',
    summary: 'Words and punctuation; white space belongs to the word that follows',
    numbersByAppearance: true,
    create: passes((text, tokens) => new WordPass(text, tokens)),
  },
  {
    id: 'characters',
    name: 'Characters',
    summary: 'Unicode code points',
    create: passes((text, tokens) => new CharacterPass(text, tokens)),
  },
  {
    id: 'bytes',
    name: 'UTF-8 bytes',
    summary: 'One to four tokens a character',
    create: passes((text, tokens) => new BytePass(text, tokens)),
  },
  {
    id: 'lines',
    name: 'Lines',
    summary: 'Each with its line ending',
    numbersByAppearance: true,
    create: passes((text, tokens) => new LinePass(text, tokens)),
  },
];

/** All tokenizers, in the order in which pickers show them. */
export const tokenizers: readonly TokenizerInfo[] = entries.map(infoOf);

/** A setting that names no tokenizer. */
export class UnknownTokenizer extends Error {
  override readonly name = 'UnknownTokenizer';

  constructor(readonly id: string) {
    const known = tokenizers.map((tokenizer) => tokenizer.id).join(', ');
    super(say`phasor.tokenizer is "${id}", but must be one of ${known}.`);
  }
}

/** @throws UnknownTokenizer */
export function createTokenizer(id: string, ports: TokenizerPorts): Tokenizer {
  const entry = entries.find((candidate) => candidate.id === id);
  if (!entry) throw new UnknownTokenizer(id);
  return entry.create(infoOf(entry), ports);
}

function infoOf({ id, name, summary, numbersByAppearance }: Entry): TokenizerInfo {
  return { id, name, summary, numbersByAppearance };
}
