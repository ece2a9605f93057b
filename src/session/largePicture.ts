import { isChartName } from '../protocol/guards';
import type { ChartName } from '../protocol/messages';
import type { Snapshot } from '../protocol/snapshot';
import type { Spec } from '../schemes/encoding';
import { resolveSpec } from '../schemes/resolveSpec';
import { SpecError } from '../schemes/specError';
import { say } from '../words/say';

/** One picture of those of a view: with all their specs, because pictures side by side share their colours. */
export interface LargePicture {
  readonly specs: readonly Spec[];
  readonly baseline?: number | undefined;
  readonly column: number;
  readonly chart: ChartName;
}

export function largePictureOf({ pictures, baseline }: Snapshot, column: number, chart: ChartName): LargePicture {
  return { specs: pictures.map(({ spec }) => spec), baseline, column, chart };
}

export const formatLargePicture = (picture: LargePicture): string => JSON.stringify(picture);

/**
 * What `formatLargePicture` wrote, perhaps an older version of it.
 * @throws SpecError in one sentence.
 */
export function parseLargePicture(text: string): LargePicture {
  const { specs, baseline, column, chart } = fieldsOf(text);
  if (!Array.isArray(specs) || specs.length === 0 || !isChartName(chart)) {
    throw new SpecError(say`The address of this tab names no picture: close it and open the picture anew.`);
  }
  const isColumn = (value: unknown): value is number =>
    typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < specs.length;
  return {
    specs: specs.map((spec: unknown) => resolveSpec(spec)),
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
