import { noValue } from '../../numerics/format';
import type { Steps } from '../../numerics/steps';
import type { Encoding } from '../../schemes/encoding';

/** What a row of the comparison's table says of one encoding. */
export interface PropertyCell {
  /** Formatted for reading; `–` where the property has no meaning. */
  readonly text: string;
  /** The number by which cells compare; left out, or NaN, where there is none. */
  readonly value?: number;
}

export const withoutMeaning: PropertyCell = { text: noValue };

/** A property, before it is measured. */
export interface PropertyDefinition {
  readonly id: string;
  readonly label: string;
  readonly definition: string;
  /** Which of two numbers is better; left out where neither is. */
  readonly better?: 'lower' | 'higher';
  readonly cell: (encoding: Encoding) => Steps<PropertyCell>;
}

/** A cell that is measured in one step. */
export const inOneStep = (cell: (encoding: Encoding) => PropertyCell): PropertyDefinition['cell'] =>
  function* (encoding) {
    yield;
    return cell(encoding);
  };

/** The columns of the best of all numbers; none where fewer than two have one, or all have the same. */
export function bestColumns(values: readonly number[], better: 'lower' | 'higher'): readonly number[] {
  const existing = values.filter((value) => !Number.isNaN(value));
  const [least, greatest] = [Math.min(...existing), Math.max(...existing)];
  if (existing.length < 2 || least === greatest) return [];
  const best = better === 'lower' ? least : greatest;
  return values.flatMap((value, column) => (value === best ? [column] : []));
}
