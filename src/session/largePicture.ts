import { isChartName } from '../protocol/guards';
import type { ChartName } from '../protocol/messages';
import type { Snapshot } from '../protocol/snapshot';
import { resolveSpec } from '../schemes/resolveSpec';
import { SpecError } from '../schemes/specError';
import { say } from '../words/say';
import { lengthOfTexts, readTexts } from './comparedTexts';
import { columnsOf, type Comparison } from './comparison';

/** One picture of those of a view: with all that stands beside it, because pictures side by side share their colours. */
export interface LargePicture extends Comparison {
  readonly column: number;
  readonly chart: ChartName;
}

/** UTF-16 units: the address of a tab holds what it shows. */
const longestTexts = 50_000;

/**
 * What a tab with one picture of a snapshot shows.
 * @throws SpecError where compared texts are too long for the address of a tab
 */
export function largePictureOf({ pictures, baseline }: Snapshot, column: number, chart: ChartName): LargePicture {
  const texts = pictures.flatMap(({ text }) => text ?? []);
  if (texts.length === 0) return { specs: pictures.map(({ spec }) => spec), baseline, column, chart };
  const isWhole = texts.every(({ tokens }) => tokens.starts.length === tokens.total);
  const compared = texts.map(({ source: { label, detail }, tokens: { text } }) => ({ label, detail, text }));
  if (!isWhole || lengthOfTexts(compared) > longestTexts) {
    throw new SpecError(say`These texts are too long for a tab of one picture: save the picture instead.`);
  }
  return { specs: pictures.slice(0, 1).map(({ spec }) => spec), texts: compared, baseline, column, chart };
}

export const formatLargePicture = (picture: LargePicture): string => JSON.stringify(picture);

/**
 * What `formatLargePicture` wrote, perhaps an older version of it.
 * @throws SpecError in one sentence.
 */
export function parseLargePicture(text: string): LargePicture {
  const { specs, texts, baseline, column, chart } = fieldsOf(text);
  if (!Array.isArray(specs) || specs.length === 0 || !isChartName(chart)) {
    throw new SpecError(say`The address of this tab names no picture: close it and open the picture anew.`);
  }
  const compared: Comparison = {
    specs: specs.map((spec: unknown) => resolveSpec(spec)),
    ...(texts !== undefined && { texts: readTexts(texts) }),
  };
  const isColumn = (value: unknown): value is number =>
    typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < columnsOf(compared);
  return {
    ...compared,
    baseline: isColumn(baseline) ? baseline : undefined,
    column: isColumn(column) ? column : 0,
    chart,
  };
}

function fieldsOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
