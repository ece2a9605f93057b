import { membersIn, type Cells, type CellWindow } from '../analysis/cells';
import { decayDistances } from '../analysis/decayDistances';
import { distanceProfile } from '../analysis/distanceProfile';
import { facts } from '../analysis/facts';
import { headDistances } from '../analysis/headDistances';
import { withinReach } from '../analysis/layerProfile';
import { positionsRead } from '../analysis/positionsRead';
import { similarity } from '../analysis/similarity';
import { spectrum } from '../analysis/spectrum';
import { valueCurves } from '../analysis/valueCurves';
import type { Viewport } from '../protocol/messages';
import type { Curve, Grid, Picture, Profile } from '../protocol/snapshot';
import type { Positions } from '../positions/positions';
import type { AddsEncoding, Encoding, Pairs } from '../schemes/encoding';
import { registryRevision, schemeById } from '../schemes/registry';
import { say, translated } from '../words/say';
import { asLong, ofTokens } from './besideLonger';
import { clocksOf } from './clocksOf';
import { heatmapSteps } from './heatmapSteps';
import { Recent } from './recent';
import { finish, type Steps } from './steps';

/** What one picture is made of. */
export interface PictureInput {
  readonly encoding: Encoding;
  readonly positions: Positions;
  readonly viewport: Viewport;
  /** The largest distance of the profile, shared by the pictures of a comparison. */
  readonly maxDistance: number;
  /** The token that differences are to; the first where left out. */
  readonly reference?: number;
  /** The tokens of the longest text beside this one, where texts are compared: the heatmap has as many rows. */
  readonly rows?: number;
  /** Remembers what does not change while one looks around in one text. */
  readonly remember?: Remember;
}

/** What was computed last for a key, or what is computed now. */
export type Remember = <Value>(key: string, compute: () => Value) => Value;

const computed: Remember = (_key, compute) => compute();

/** Curves drawn before the user chooses any. */
const fewCurves = 4;
/** More values than this for each pixel are drawn as means with their envelope, not as scribble. */
const mostPerPixel = 0.5;
/** A profile does not depend on the text: while a selection is dragged it stays the same. */
const profiles = new Recent<Profile>(16);

/** What one scheme does with the tokens, in no more cells than the view has pixels. */
export const buildPicture = (input: PictureInput): Picture => finish(pictureSteps(input));

/** The same, a part a step. */
export function* pictureSteps(given: PictureInput): Steps<Picture> {
  const input = { ...given, positions: positionsRead(given.encoding, given.positions) };
  const { encoding, positions, viewport, maxDistance, reference, remember = computed } = input;
  const { spec, acts } = encoding;
  const scheme = schemeById(spec.scheme);
  const { authors = '', title = '', year = 0, url = '' } = scheme?.citation ?? {};
  const head = Math.min(viewport.head, headsOf(encoding) - 1);
  const whole = { start: 0, count: positions.count, maxRows: viewport.rows, maxColumns: viewport.columns };
  const lines = asLong(positions, given.rows ?? positions.count);
  const allLines = { ...whole, count: lines.count };
  const { mode, order } = viewport.heatmap ?? { mode: 'value' };
  const heatmapOf = function* (window: CellWindow): Steps<Grid | undefined> {
    const found = yield* heatmapSteps(encoding, lines, window, { head, mode, order, reference });
    return gridOf(
      found && ofTokens(found, positions.count),
      mode === 'angle' && pairsOf(encoding) ? titles.rotates() : titles[acts](),
    );
  };
  const part = windowOf(viewport, allLines);
  const room = [viewport.rows, viewport.columns].join();
  const points = Math.max(2, viewport.columns);
  const profileKey = JSON.stringify([spec, encoding.sequenceLength, head, maxDistance, points, registryRevision()]);
  const grid = yield* heatmapOf(part ?? allLines);
  yield;
  const overview =
    part &&
    remember(`overview ${[head, mode, order, reference, room].join()}`, () =>
      finish(heatmapOf({ ...allLines, maxRows: Math.min(overviewRows, viewport.rows) })),
    );
  yield;
  const heads = remember(`heads ${room}`, () => headsGrid(input));
  yield;
  const alike = remember(`similarity ${room}`, () =>
    encoding.acts === 'adds' ? gridOf(similarity(encoding, positions, whole), say`Similarity of positions`) : undefined,
  );
  yield;
  const clocks = remember('clocks', () => clocksOf(encoding, positions));
  yield;
  const curves =
    encoding.acts === 'adds'
      ? curvesOf(encoding, positions, lines === positions ? (part ?? whole) : whole, viewport)
      : undefined;
  yield;
  const profile = profiles.get(profileKey, () =>
    withinReach(distanceProfile(encoding, { maxDistance, points, head }), encoding.layers?.reach),
  );
  yield;
  const measured = remember(`facts ${head}`, () => facts(encoding, positions, { head }));
  return {
    spec,
    acts,
    name: scheme?.name ?? spec.scheme,
    summary: translated(scheme?.summary ?? ''),
    formula: translated(scheme?.formula ?? ''),
    citation: { text: `${authors} ${year}, ${title}`, url },
    seeded: encoding.seeded,
    trainedLength: encoding.trainedLength,
    layers: encoding.layers,
    heatmap: grid,
    overview,
    heads,
    similarity: alike,
    clocks,
    spectrum: spectrum(encoding),
    curves,
    profile,
    facts: measured,
    explanation: acts === 'nothing' ? explanationOf(encoding) : undefined,
  };
}

/** Device pixels: a strip tells where the window is, and no more. */
const overviewRows = 64;

/** The part of a picture that the view looks at; undefined for all of it. */
function windowOf({ heatmap: look }: Viewport, whole: CellWindow): CellWindow | undefined {
  if (look?.window?.tokens !== whole.count) return undefined;
  const { rows, columns } = look.window;
  return { ...whole, ...membersIn(rows, whole.count), columns };
}

const titles = {
  adds: () => say`Values by position`,
  rotates: () => say`Angles by position`,
  biases: () => say`Bias of each query on each key`,
  nothing: () => '',
} as const;

const explanation = (): string =>
  say`With a causal mask a token still sees a different number of keys at each position, and a model can learn to count them; without a mask, shuffling the tokens shuffles the output and nothing else.`;

function explanationOf({ layers }: Encoding): string {
  const missing = layers
    ? say`This layer has no position encoding; other layers of the model may have one.`
    : say`No position encoding is added anywhere.`;
  return `${missing} ${explanation()}`;
}

function gridOf(cells: Cells | undefined, title: string): Grid | undefined {
  return cells && { ...cells, title };
}

/** Heads that differ in what they do. */
function headsOf(encoding: Encoding): number {
  if (encoding.acts === 'biases') return encoding.heads;
  return encoding.acts === 'rotates' ? (encoding.decay?.heads ?? 1) : 1;
}

function headsGrid({ encoding, positions, viewport }: PictureInput): Grid | undefined {
  const maxDistance = Math.max(1, positions.count - 1);
  const room = { maxDistance, maxRows: viewport.rows, maxColumns: viewport.columns };
  if (encoding.acts === 'biases') return gridOf(headDistances(encoding, room), say`Bias by head and distance`);
  if (encoding.acts !== 'rotates' || encoding.decay?.on !== 'scores') return undefined;
  return gridOf(decayDistances(encoding.decay, room), say`Share of a score kept, by head and distance`);
}

function pairsOf(encoding: Encoding): Pairs | undefined {
  return encoding.acts === 'adds' || encoding.acts === 'rotates' ? encoding.pairs : undefined;
}

/** Values by position of the chosen dimensions; of a few along the spectrum until some are chosen. */
function curvesOf(
  encoding: AddsEncoding,
  positions: Positions,
  part: CellWindow,
  { columns, dimensions }: Viewport,
): Curve[] {
  const { dimension } = encoding;
  const spread = Array.from({ length: fewCurves }, (_, curve) => Math.floor((curve * dimension) / fewCurves));
  const inside = dimensions.filter((d) => d < dimension);
  const shown = [...new Set(inside.length > 0 ? inside : spread)];
  const points = Math.max(1, Math.floor(columns * mostPerPixel));
  return valueCurves(encoding, positions, shown, { ...part, points }).map((curve) => ({
    ...curve,
    label: String(curve.dimension),
  }));
}
