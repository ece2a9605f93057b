import { propertiesSteps, type Property } from '../analysis/properties';
import type { ColumnOrder } from '../analysis/heatmapLook';
import { difference, withSharedRanges } from '../analysis/sideBySide';
import { positionsRead } from '../analysis/positionsRead';
import { specTitles } from '../analysis/specTitles';
import { finish, type Steps } from '../numerics/steps';
import { lengthFor } from '../positions/positionRange';
import type { Positions } from '../positions/positions';
import { slicePositions } from '../positions/slicePositions';
import type { ViewKind, Viewport } from '../protocol/messages';
import type { Picture, Snapshot, TokenizerChoice } from '../protocol/snapshot';
import type { Encoding, Spec } from '../schemes/encoding';
import { registryRevision } from '../schemes/registry';
import type { Tokens } from '../tokenize/tokens';
import { say } from '../words/say';
import { tokenizerChoice } from './choices';
import { comparedText, textTitles } from './comparedTexts';
import { drawableNotice, drawableTokens } from './drawableTokens';
import { pictureSteps, type PictureInput, type Remember } from './pictureBuilder';
import { positionNotices } from './positionNotices';
import { preparedEncoding } from './preparedEncodings';
import { Recent } from './recent';
import type { Session } from './session';
import type { Sequence } from './sequence';
import { sequencePositions } from './sequencePositions';
import { sequencesOfTexts } from './sequencesOfTexts';
import { capNotices, differenceNotices, layoutNotices, textNotices } from './snapshotNotices';
import type { Settings } from './settings';
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
 * The same, in steps of a few milliseconds at most.
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
  const { settings } = session;
  const texts = sequencesOfTexts(sequence).map((text) => encodedText(text, specs, settings));
  const longest = texts.reduce((most, text) => (text.positions.count > most.positions.count ? text : most));
  const encodings = texts.flatMap((text) => text.encodings);
  const rows = longest.positions.count;
  const maxDistance = Math.max(leastDistance, rows, ...encodings.map(({ trainedLength = 0 }) => trainedLength)) - 1;
  const stripOf = (text: EncodedText) => ({ since, ...stripOfText(text, session, viewport) });
  yield;
  const drawn: Picture[] = [];
  for (const text of texts) {
    const { positions, all, sequence: of } = text;
    for (const encoding of text.encodings) {
      const input = { encoding, positions, viewport, maxDistance, reference, rows };
      const picture = yield* pictureOf(input, of.tokens, all);
      const own = { source: { ...sourceOf(of), pinned: false }, tokens: stripOf(text) };
      drawn.push(texts.length > 1 ? { ...picture, text: own } : picture);
      yield;
    }
  }
  const table = kind === 'compare' ? yield* propertiesOf(encodings, maxDistance + 1) : undefined;
  yield;
  const said = [
    ...texts.flatMap((text) => text.notices),
    ...capNotices(sequence, settings),
    ...(baseline === undefined ? [] : differenceNotices(texts.map(({ positions }) => positions.count))),
    ...(baseline === undefined ? [] : layoutNotices(specs, baseline, orderOf(encodings[baseline], viewport))),
  ];
  return {
    revision,
    source: { ...sourceOf(sequence), pinned: session.isPinned },
    tokens: stripOf(longest),
    pictures: sideBySide(drawn, baseline, titlesOf(texts, drawn)),
    baseline,
    properties: table,
    notices: [...new Set(said)],
  };
}

/** A text under its specs, before anything is drawn of it. */
interface EncodedText {
  readonly sequence: Sequence;
  /** Of all its tokens, and of those that are shown. */
  readonly all: Positions;
  readonly positions: Positions;
  readonly encodings: readonly Encoding[];
  readonly notices: readonly string[];
}

function encodedText(sequence: Sequence, specs: readonly Spec[], settings: Settings): EncodedText {
  const { positions: all, problem } = sequencePositions(sequence, settings);
  const { shown, limit } = shownTokens(specs, all, settings.maxTokens);
  const positions = slicePositions(all, 0, shown);
  const encodings = encodingsFor(specs, positions);
  const said = [
    ...(problem === undefined ? [] : [problem]),
    ...positionNotices(positions, encodings),
    ...textNotices(sequence, positions, encodings, settings),
    ...(limit === undefined ? [] : [limit]),
  ];
  return { sequence, all, positions, encodings, notices: said };
}

const sourceOf = ({ selection: { label, detail } }: Sequence) => ({ label, detail });

function stripOfText({ sequence, positions }: EncodedText, session: Session, viewport: Viewport) {
  const { tokens, withoutText } = sequence;
  const { token, reference } = session.cursor;
  const marked = token === null ? [reference] : [token, reference];
  const tokenizer = tokenizerOf(tokens, session);
  return tokenStrip({ tokens, positions, tokenizer, viewport, marked, withoutText });
}

/** Columns are called by what tells them apart: texts by their first words, else the specs. */
function titlesOf(texts: readonly EncodedText[], pictures: readonly Picture[]): readonly string[] {
  if (texts.length === 1) return specTitles(pictures.map(({ spec }) => spec));
  return textTitles(texts.map(({ sequence }) => comparedText(sequence.selection)));
}

/** Rotations are drawn by pair unless asked otherwise. */
const orderOf = (encoding: Encoding | undefined, { heatmap }: Viewport): ColumnOrder =>
  heatmap?.order ?? (encoding?.acts === 'rotates' ? 'pairs' : 'stored');

/** One range of colours over all, and differences to the baseline. */
function sideBySide(
  pictures: readonly Picture[],
  baseline: number | undefined,
  names: readonly string[],
): readonly Picture[] {
  if (pictures.length < 2) return pictures;
  const heatmaps = withSharedRanges(pictures.map(({ heatmap }) => heatmap));
  const overviews = withSharedRanges(pictures.map(({ overview }) => overview));
  const against = baseline === undefined ? undefined : pictures[baseline];
  const differences = pictures.map(({ heatmap }, column) =>
    heatmap && against?.heatmap && column !== baseline ? difference(heatmap, against.heatmap) : undefined,
  );
  const shared = withSharedRanges(differences);
  return pictures.map((picture, column) => {
    const cells = shared[column];
    const title = say`Difference to ${names[baseline ?? 0] ?? ''}`;
    const name = names[column] ?? picture.name;
    const [heatmap, overview] = [heatmaps[column], overviews[column]];
    return { ...picture, name, heatmap, overview, difference: cells && { ...cells, title } };
  });
}

/** Measured properties do not depend on the text: while a selection is dragged they stay the same. */
const tables = new Recent<readonly Property[]>(8);

function propertiesOf(encodings: readonly Encoding[], length: number): Steps<readonly Property[]> {
  const specs = encodings.map(({ spec, sequenceLength }) => [spec, sequenceLength]);
  const key = JSON.stringify([specs, length, registryRevision()]);
  return tables.inSteps(key, () => propertiesSteps(encodings, { length }));
}

function encodingsFor(specs: readonly Spec[], positions: Positions): readonly Encoding[] {
  return specs.map((spec) => preparedEncoding(spec, lengthFor(positions)));
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
  const of = [spec, sequenceLength, positions.count, input.rows, registryRevision()];
  const look = [viewport.columns, viewport.rows, viewport.head, viewport.dimensions, viewport.heatmap];
  const key = JSON.stringify([of, look, maxDistance, reference]);
  const same = drawn.pictures.known(key);
  if (same) return same;
  const prefix = JSON.stringify(of);
  const remember: Remember = function* <Value>(part: string, compute: () => Steps<Value>) {
    const { value } = yield* drawn.parts.inSteps(prefix + part, function* () {
      return { value: yield* compute() };
    });
    return value as Value;
  };
  const picture = yield* pictureSteps({ ...input, remember });
  return drawn.pictures.get(key, () => picture);
}

function tokenizerOf(tokens: Tokens, { ports }: Session): TokenizerChoice {
  const known = ports.tokenizers.find((tokenizer) => tokenizer.id === tokens.tokenizer);
  return known ? tokenizerChoice(known) : { id: tokens.tokenizer, name: tokens.tokenizer, summary: '' };
}
