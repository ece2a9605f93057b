import { properties } from '../../../src/analysis/properties';
import { indexPositions } from '../../../src/positions/indexPositions';
import { rules } from '../../../src/positions/rules';
import {
  protocolVersion,
  type StateMessage,
  type Status,
  type ViewKind,
  type Viewport,
} from '../../../src/protocol/messages';
import type { TokenStrip } from '../../../src/protocol/snapshot';
import { english } from '../../../src/protocol/strings';
import type { Spec } from '../../../src/schemes/encoding';
import { schemes } from '../../../src/schemes/registry';
import { presets } from '../../../src/schemes/presets';
import { encodingOf, resolveSpec } from '../../../src/schemes/resolveSpec';
import { buildPicture } from '../../../src/session/pictureBuilder';

interface RealState {
  readonly kind?: ViewKind;
  readonly specs: readonly Spec[];
  readonly words: readonly string[];
  readonly viewport: Viewport;
  readonly revision?: number;
  /** The token that differences are to. */
  readonly reference?: number;
  readonly status?: Status;
  readonly pinned?: boolean;
  readonly notices?: readonly string[];
}

/** States as the extension makes them, for looking at. Tests compare with formulas of their own instead. */
export function realState(state: RealState): StateMessage {
  const { kind = 'sidebar', specs, words, viewport, revision = 1 } = state;
  const positions = indexPositions(words.length, 0);
  const encodings = specs.map((spec) => encodingOf(spec));
  const maxDistance = Math.max(512, words.length, ...encodings.map(({ trainedLength = 0 }) => trainedLength)) - 1;
  return {
    type: 'state',
    protocolVersion,
    kind,
    strings: english,
    status: state.status ?? { state: 'ready' },
    controls: {
      presets: presets.map(({ name, spec }) => ({ name, spec: resolveSpec(spec) })),
      schemes: schemes.map(({ id, name, acts, summary, parameters }) => ({ id, name, acts, summary, parameters })),
      tokenizers: [{ id: 'o200k_base', name: 'GPT-4o', summary: 'o200k_base' }],
      specs: encodings.map(({ spec }) => spec),
      scheme: specs[0]?.scheme ?? '',
      tokenizer: 'o200k_base',
      rules: rules.map(({ id, name, summary, parameters, presets }) => ({ id, name, summary, parameters, presets })),
      positions: { rule: 'index' },
    },
    cursor: { revision, token: Math.min(2, words.length - 1), reference: 0 },
    snapshot: {
      revision,
      source: { label: 'royalty.txt', detail: 'selection', pinned: state.pinned ?? false },
      tokens: tokensOf(words),
      pictures: encodings.map((encoding) =>
        buildPicture({ encoding, positions, viewport, maxDistance, reference: state.reference }),
      ),
      properties: kind === 'compare' ? properties(encodings, { length: maxDistance + 1 }) : undefined,
      notices: state.notices ?? [],
    },
  };
}

/** Each word a token. */
export function tokensOf(words: readonly string[], total = words.length): TokenStrip {
  const ends = Uint32Array.from(words, (_, index) => words.slice(0, index + 1).join('').length);
  return {
    tokenizer: { id: 'o200k_base', name: 'GPT-4o', summary: 'o200k_base' },
    total,
    shown: words.length,
    start: 0,
    others: [],
    text: words.join(''),
    starts: ends.map((end, index) => end - (words[index]?.length ?? 0)),
    ends,
    ids: Uint32Array.from(words, (_, index) => 1000 + 37 * index),
    cuts: new Uint8Array(words.length),
    axes: ['index'],
    positions: Float64Array.from(words, (_, index) => index),
    coordinates: [],
  };
}
