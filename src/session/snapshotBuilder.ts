import { properties, type Property } from '../analysis/properties';
import { formatNumber } from '../numerics/format';
import { lengthFor, positionRange } from '../positions/positionRange';
import type { Positions } from '../positions/positions';
import { slicePositions } from '../positions/slicePositions';
import type { ViewKind, Viewport } from '../protocol/messages';
import type { Snapshot, TokenStrip } from '../protocol/snapshot';
import type { Encoding, Spec } from '../schemes/encoding';
import { registryRevision, schemeById } from '../schemes/registry';
import { encodingOf } from '../schemes/resolveSpec';
import type { Tokens } from '../tokenize/tokens';
import { buildPicture } from './pictureBuilder';
import { positionNotices } from './positionNotices';
import { Recent } from './recent';
import type { Session } from './session';
import { lengthOf } from './selection';
import type { Sequence } from './sequence';
import { sequencePositions } from './sequencePositions';
import type { Settings } from './settings';

interface SnapshotInput {
  readonly revision: number;
  readonly kind: ViewKind;
  readonly session: Session;
  readonly sequence: Sequence;
  readonly specs: readonly Spec[];
  readonly viewport: Viewport;
  /** The token that differences are to. */
  readonly reference?: number | undefined;
}

/** Distances that a profile reaches at least: a short text says little about how a scheme fades. */
const leastDistance = 512;

/**
 * Everything a view draws of a sequence under its specs.
 * @throws SpecError where a spec cannot be computed.
 */
export function buildSnapshot({
  revision,
  kind,
  session,
  sequence,
  specs,
  viewport,
  reference,
}: SnapshotInput): Snapshot {
  const { settings } = session;
  const shown = Math.min(sequence.tokens.count, settings.maxTokens);
  const { positions: all, problem } = sequencePositions(sequence, settings);
  const positions = slicePositions(all, 0, shown);
  const encodings = specs.map((spec) => encodingOf(spec, { sequenceLength: lengthFor(positions) }));
  const maxDistance = Math.max(leastDistance, shown, ...encodings.map(({ trainedLength = 0 }) => trainedLength)) - 1;
  return {
    revision,
    source: { label: sequence.selection.label, detail: sequence.selection.detail, pinned: session.isPinned },
    tokens: tokenStrip(sequence.tokens, positions, session),
    pictures: encodings.map((encoding) => buildPicture({ encoding, positions, viewport, maxDistance, reference })),
    properties: kind === 'compare' ? propertiesOf(encodings, maxDistance + 1) : undefined,
    notices: [
      ...(problem === undefined ? [] : [problem]),
      ...positionNotices(positions, encodings),
      ...notices(sequence, positions, encodings, settings),
    ],
  };
}

/** Measured properties do not depend on the text: while a selection is dragged they stay the same. */
const tables = new Recent<readonly Property[]>(8);

function propertiesOf(encodings: readonly Encoding[], length: number): readonly Property[] {
  const specs = encodings.map(({ spec, sequenceLength }) => [spec, sequenceLength]);
  const key = JSON.stringify([specs, length, registryRevision()]);
  return tables.get(key, () => properties(encodings, { length }));
}

function tokenStrip(tokens: Tokens, positions: Positions, { ports }: Session): TokenStrip {
  const { count: shown, axes } = positions;
  const { id, name, summary } = ports.tokenizers.find((tokenizer) => tokenizer.id === tokens.tokenizer) ?? {
    id: tokens.tokenizer,
    name: tokens.tokenizer,
    summary: '',
  };
  return {
    tokenizer: { id, name, summary },
    total: tokens.count,
    text: tokens.text.slice(0, tokens.ends[shown - 1] ?? 0),
    // Copies: a view of a part would carry the whole buffer with it.
    starts: tokens.starts.slice(0, shown),
    ends: tokens.ends.slice(0, shown),
    ids: tokens.ids.slice(0, shown),
    cuts: tokens.cuts.slice(0, shown),
    axes,
    positions: coordinatesOn(positions, 0),
    coordinates: axes.slice(1).map((_, other) => coordinatesOn(positions, other + 1)),
  };
}

function coordinatesOn(positions: Positions, axis: number): Float64Array {
  return Float64Array.from({ length: positions.count }, (_, token) => positions.at(token, axis));
}

/** What the user must know about what is not shown. */
function notices(
  { tokens, selection, wasCapped }: Sequence,
  positions: Positions,
  encodings: readonly Encoding[],
  { problems, maxCharacters }: Settings,
): string[] {
  const shown = positions.count;
  const said = [...problems];
  if (wasCapped) {
    said.push(
      `Only the first ${formatNumber(maxCharacters)} of ${formatNumber(lengthOf(selection.segments))} characters were tokenized (setting phasor.maxCharacters).`,
    );
  }
  if (shown < tokens.count) {
    said.push(
      `Showing the first ${formatNumber(shown)} of ${formatNumber(tokens.count)} tokens (setting phasor.maxTokens).`,
    );
  }
  for (const encoding of encodings) {
    // A table that ends is empty beyond; everything else goes on, for better or worse, and the pictures show how.
    if (encoding.acts !== 'adds' || encoding.tableLength === undefined) continue;
    const { spec, tableLength } = encoding;
    if (!encoding.axes && (positionRange(positions)?.[1] ?? 0) >= tableLength) {
      said.push(
        `${schemeById(spec.scheme)?.name ?? spec.scheme} serves ${formatNumber(tableLength)} positions: positions from ${formatNumber(tableLength)} on have no vector.`,
      );
    }
  }
  return said;
}
