import { heatmapSteps } from '../analysis/blockMeans';
import { membersIn, type Cells, type CellWindow } from '../analysis/cells';
import { decayDistances } from '../analysis/decayDistances';
import { factsSteps } from '../analysis/facts';
import type { HeatmapMode } from '../analysis/heatmapLook';
import { headDistancesSteps } from '../analysis/headDistances';
import { positionsRead } from '../analysis/positionsRead';
import { similaritySteps } from '../analysis/similarity';
import { spectrum } from '../analysis/spectrum';
import { finish, type Steps } from '../numerics/steps';
import type { Viewport } from '../protocol/messages';
import type { Grid, Picture } from '../protocol/snapshot';
import type { Positions } from '../positions/positions';
import type { Encoding, Pairs } from '../schemes/encoding';
import { schemeById } from '../schemes/registry';
import { say, translated } from '../words/say';
import { asLong, ofTokens } from './besideLonger';
import { clocksOf } from './clocksOf';
import { colouredSteps, type HeldRange } from './colouredSteps';
import { curvesOf } from './curvesOf';
import { headMatricesSteps } from './headMatricesSteps';
import { profileSteps } from './profileSteps';

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
export type Remember = <Value>(key: string, compute: () => Steps<Value>) => Steps<Value>;

const computed: Remember = (_key, compute) => compute();

/** What one scheme does with the tokens, in no more cells than the view has pixels. */
export const buildPicture = (input: PictureInput): Picture => finish(pictureSteps(input));

/** The same, in steps of a few milliseconds at most. */
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
  const { mode, order, fitColours: fit = false } = viewport.heatmap ?? { mode: 'value' };
  const heatmapOf = function* (window: CellWindow): Steps<Grid | undefined> {
    const found = yield* heatmapSteps(encoding, lines, window, { head, mode, order, reference });
    return gridOf(
      found && ofTokens(found, positions.count),
      pairsOf(encoding) ? (modeTitles[mode] ?? titles[acts])() : titles[acts](),
    );
  };
  const part = windowOf(viewport, allLines);
  // Of the tokens that the text has itself.
  const ownPart = lines === positions ? (part ?? whole) : whole;
  const room = [viewport.rows, viewport.columns].join();
  const points = Math.max(2, viewport.columns);
  const look = [head, mode, order, mode === 'difference' ? reference : '', room, lines.count].join();
  const held = yield* remember(`colours ${look}`, function* (): Steps<HeldRange> {
    yield;
    return {};
  });
  const inSight = part && (() => heatmapOf(part));
  const grid = yield* colouredSteps({ fit, held, whole: () => heatmapOf(allLines), part: inSight });
  const overview =
    part &&
    (yield* remember(`overview ${[head, mode, order, reference, room].join()}`, () =>
      heatmapOf({ ...allLines, maxRows: Math.min(overviewRows, viewport.rows) }),
    ));
  const heads = yield* remember(`heads ${room}`, () => headsGrid(input));
  const headMatrices = yield* headMatricesSteps({
    ...{ encoding, positions, head, window: ownPart, all: viewport.allHeads === true },
    remember: (key, compute) => remember(`matrices ${key}`, compute),
  });
  const alike = yield* remember(`similarity ${room}`, function* () {
    if (encoding.acts !== 'adds') return undefined;
    return gridOf(yield* similaritySteps(encoding, positions, whole), say`Similarity of positions`);
  });
  const clocks = yield* remember('clocks', function* () {
    yield;
    return clocksOf(encoding, positions);
  });
  const curves = yield* curvesOf(encoding, positions, ownPart, viewport);
  const profile = yield* profileSteps({ encoding, heads: headsOf(encoding), head, maxDistance, points });
  const measured = yield* remember(`facts ${head}`, () => factsSteps(encoding, positions, { head }));
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
    overview: overview && grid && !fit ? { ...overview, range: grid.range } : overview,
    heads,
    headMatrices,
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

/** Of modes that only pairs have. */
const modeTitles: Partial<Record<HeatmapMode, () => string>> = {
  angle: titles.rotates,
  phaseError: () => say`Phase error in bfloat16 by position`,
};

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

function* headsGrid({ encoding, positions, viewport }: PictureInput): Steps<Grid | undefined> {
  const maxDistance = Math.max(1, positions.count - 1);
  const room = { maxDistance, maxRows: viewport.rows, maxColumns: viewport.columns };
  if (encoding.acts === 'biases') {
    return gridOf(yield* headDistancesSteps(encoding, room), say`Bias by head and distance`);
  }
  if (encoding.acts !== 'rotates' || encoding.decay?.on !== 'scores') return undefined;
  return gridOf(decayDistances(encoding.decay, room), say`Share of a score kept, by head and distance`);
}

function pairsOf(encoding: Encoding): Pairs | undefined {
  return encoding.acts === 'adds' || encoding.acts === 'rotates' ? encoding.pairs : undefined;
}
