import { coordinate } from '../schemes/coordinates';
import type { ExportSource } from './exportSource';

/** The positions that an encoding reads, as code writes them. */
export interface PositionList {
  /** [T], or [T, A] where a scheme reads several coordinates. */
  readonly shape: readonly number[];
  readonly values: Float64Array;
  /** Set where they are start + step × t. */
  readonly range?: { readonly start: number; readonly step: number };
}

export function positionList({ encoding, positions }: ExportSource): PositionList {
  const { count } = positions;
  const { axes } = encoding;
  if (axes) {
    const columns = axes.names.length;
    const values = Float64Array.from({ length: count * columns }, (_, index) =>
      coordinate(axes, positions, Math.floor(index / columns), index % columns),
    );
    return { shape: [count, columns], values };
  }
  const values = Float64Array.from({ length: count }, (_, token) => positions.at(token));
  const start = values[0] ?? 0;
  const step = (values[1] ?? start + 1) - start;
  const isRange = count > 2 && step > 0 && values.every((value, token) => value === start + step * token);
  return { shape: [count], values, range: isRange ? { start, step } : undefined };
}
