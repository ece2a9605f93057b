import { properties, type Property } from '../analysis/properties';
import { difference, withSharedRanges } from '../analysis/sideBySide';
import { positionsRead } from '../analysis/positionsRead';
import { specTitles } from '../analysis/specTitles';
import { formatNumber } from '../numerics/format';
import { lengthFor, positionRange } from '../positions/positionRange';
import type { Positions } from '../positions/positions';
import { slicePositions } from '../positions/slicePositions';
import type { ViewKind, Viewport } from '../protocol/messages';
import type { Picture, Snapshot, TokenizerChoice } from '../protocol/snapshot';
import type { Encoding, Spec } from '../schemes/encoding';
import { registryRevision, schemeById } from '../schemes/registry';
import { encodingOf } from '../schemes/resolveSpec';
import type { Tokens } from '../tokenize/tokens';
import { say } from '../words/say';
import { tokenizerChoice } from './choices';
import { drawableNotice, drawableTokens } from './drawableTokens';
import { pictureSteps, type PictureInput, type Remember } from './pictureBuilder';
import { positionNotices } from './positionNotices';
import { Recent } from './recent';
import type { Session } from './session';
import { lengthOf } from './selection';
import type { Sequence } from './sequence';
import { sequencePositions } from './sequencePositions';
import type { Settings } from './settings';
import { finish, type Steps } from './steps';
import { tokenStrip } from './tokenStrip';

interface SnapshotInput {
  readonly revision: number;
  readonly kind: ViewKind;
  readonly session: Session;
  readonly sequence: Sequence;
  readonly specs: readonly Spec[];
  readonly viewport: Viewport;
  /** The token that differences are to. */
  readonly reference?: number | undefined;
  /** The revision of the first snapshot with these tokens; this one's where left out. */
  readonly since?: number | undefined;
  /** The picture that the others are shown as differences to. */
  readonly baseline?: number | undefined;
}

/** As many are drawn whatever it costs. */
const fewTokens = 1024;
/** Distances that a profile reaches at least: a short text says little about how a scheme fades. */
const leastDistance = 512;

/**
 * Everything a view draws of a sequence under its specs.
 * @throws SpecError where a spec cannot be computed.
 */
export const buildSnapshot = (input: SnapshotInput): Snapshot => finish(snapshotSteps(input));

/**
 * The same, in steps that are short but for a few schemes.
 * @throws SpecError as `buildSnapshot`.
 */
export function* snapshotSteps({
  revision,
  kind,
  session,
  sequence,
  specs,
  viewport,
  reference,
  baseline,
  since = revision,
}: SnapshotInput): Steps<Snapshot> {
  const { settings, cursor } = session;
  const { positions: all, problem } = sequencePositions(sequence, settings);
  const { shown, limit } = shownTokens(specs, all, settings.maxTokens);
  const positions = slicePositions(all, 0, shown);
  const encodings = encodingsFor(specs, positions);
  const maxDistance = Math.max(leastDistance, shown, ...encodings.map(({ trainedLength = 0 }) => trainedLength)) - 1;
  yield;
  const drawn: Picture[] = [];
  for (const encoding of encodings) {
    const input = { encoding, positions, viewport, maxDistance, reference };
    drawn.push(yield* pictureOf(input, sequence.tokens, all));
    yield;
  }
  const table = kind === 'compare' ? propertiesOf(encodings, maxDistance + 1) : undefined;
  yield;
  return {
    revision,
    source: { label: sequence.selection.label, detail: sequence.selection.detail, pinned: session.isPinned },
    tokens: {
      since,
      ...tokenStrip({
        tokens: sequence.tokens,
        positions,
        tokenizer: tokenizerOf(sequence.tokens, session),
        viewport,
        marked: cursor.token === null ? [cursor.reference] : [cursor.token, cursor.reference],
        withoutText: sequence.withoutText,
      }),
    },
    pictures: sideBySide(drawn, baseline),
    baseline,
    properties: table,
    notices: [
      ...(problem === undefined ? [] : [problem]),
      ...positionNotices(positions, encodings),
      ...notices(sequence, positions, encodings, settings),
      ...(limit === undefined ? [] : [limit]),
    ],
  };
}

/** One range of colours over all, and differences to the baseline. */
function sideBySide(pictures: readonly Picture[], baseline: number | undefined): readonly Picture[] {
  if (pictures.length < 2) return pictures;
  const names = specTitles(pictures.map(({ spec }) => spec));
  const heatmaps = withSharedRanges(pictures.map(({ heatmap }) => heatmap));
  const against = baseline === undefined ? undefined : pictures[baseline];
  const differences = pictures.map(({ heatmap }, column) =>
    heatmap && against?.heatmap && column !== baseline ? difference(heatmap, against.heatmap) : undefined,
  );
  const shared = withSharedRanges(differences);
  return pictures.map((picture, column) => {
    const cells = shared[column];
    const title = say`Difference to ${names[baseline ?? 0] ?? ''}`;
    const name = names[column] ?? picture.name;
    return { ...picture, name, heatmap: heatmaps[column], difference: cells && { ...cells, title } };
  });
}

/** Measured properties do not depend on the text: while a selection is dragged they stay the same. */
const tables = new Recent<readonly Property[]>(8);

function propertiesOf(encodings: readonly Encoding[], length: number): readonly Property[] {
  const specs = encodings.map(({ spec, sequenceLength }) => [spec, sequenceLength]);
  const key = JSON.stringify([specs, length, registryRevision()]);
  return tables.get(key, () => properties(encodings, { length }));
}

function encodingsFor(specs: readonly Spec[], positions: Positions): readonly Encoding[] {
  return specs.map((spec) => encodingOf(spec, { sequenceLength: lengthFor(positions) }));
}

/** How many tokens are shown: as many as the settings let, and as every picture can be exact about. */
function shownTokens(
  specs: readonly Spec[],
  all: Positions,
  maxTokens: number,
): { readonly shown: number; readonly limit?: string } {
  const most = Math.min(all.count, maxTokens);
  if (most <= fewTokens) return { shown: most };
  const encodings = encodingsFor(specs, slicePositions(all, 0, most));
  const drawable = Math.min(...encodings.map((encoding) => drawableTokens(encoding, positionsRead(encoding, all))));
  return drawable < most ? { shown: drawable, limit: drawableNotice(encodings, all, drawable) } : { shown: most };
}

/** What was drawn of a text while one looks around in it. */
interface Drawn {
  readonly all: Positions;
  readonly pictures: Recent<Picture>;
  readonly parts: Recent<{ readonly value: unknown }>;
}

const drawnOf = new WeakMap<Tokens, Drawn>();

/** The tokens of a text may be scrolled without drawing anything anew, and its heatmaps zoomed without the rest. */
function* pictureOf(input: PictureInput, tokens: Tokens, all: Positions): Steps<Picture> {
  const { encoding, positions, viewport, maxDistance, reference } = input;
  const known = drawnOf.get(tokens);
  const drawn =
    known?.all === all
      ? known
      : { all, pictures: new Recent<Picture>(8), parts: new Recent<{ readonly value: unknown }>(48) };
  drawnOf.set(tokens, drawn);
  const { spec, sequenceLength } = encoding;
  const of = [spec, sequenceLength, positions.count, registryRevision()];
  const look = [viewport.columns, viewport.rows, viewport.head, viewport.dimensions, viewport.heatmap];
  const key = JSON.stringify([of, look, maxDistance, reference]);
  const same = drawn.pictures.known(key);
  if (same) return same;
  const prefix = JSON.stringify(of);
  const remember: Remember = (part, compute) =>
    drawn.parts.get(prefix + part, () => ({ value: compute() })).value as ReturnType<typeof compute>;
  const picture = yield* pictureSteps({ ...input, remember });
  return drawn.pictures.get(key, () => picture);
}

function tokenizerOf(tokens: Tokens, { ports }: Session): TokenizerChoice {
  const known = ports.tokenizers.find((tokenizer) => tokenizer.id === tokens.tokenizer);
  return known ? tokenizerChoice(known) : { id: tokens.tokenizer, name: tokens.tokenizer, summary: '' };
}

/** What the user must know about what is not shown. */
function notices(
  { tokens, selection, wasCapped }: Sequence,
  positions: Positions,
  encodings: readonly Encoding[],
  { problems, maxCharacters, maxTokens }: Settings,
): string[] {
  const said = [...problems];
  if (wasCapped) {
    said.push(
      say`Only the first ${formatNumber(maxCharacters)} of ${formatNumber(lengthOf(selection.segments))} characters were tokenized (setting phasor.maxCharacters).`,
    );
  }
  if (positions.count === maxTokens && maxTokens < tokens.count) {
    said.push(
      say`Showing the first ${formatNumber(maxTokens)} of ${formatNumber(tokens.count)} tokens (setting phasor.maxTokens).`,
    );
  }
  for (const encoding of encodings) {
    // A table that ends is empty beyond; everything else goes on, for better or worse, and the pictures show how.
    if (encoding.acts !== 'adds' || encoding.tableLength === undefined) continue;
    const { spec, tableLength } = encoding;
    if (!encoding.axes && (positionRange(positions)?.[1] ?? 0) >= tableLength) {
      said.push(
        say`${schemeById(spec.scheme)?.name ?? spec.scheme} serves ${formatNumber(tableLength)} positions: positions from ${formatNumber(tableLength)} on have no vector.`,
      );
    }
  }
  return said;
}
