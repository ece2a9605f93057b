import { isRead, type NumberParameter, type Parameters } from '../../src/parameters/parameters';
import type { Spec } from '../../src/schemes/encoding';
import type { Strings } from '../../src/protocol/strings';
import { formatNumber } from '../../src/numerics/format';
import { fill } from '../fill';

/** The width of the vectors: the parameter that every scheme with a width has, under one of these names. */
const dimensionNames = ['hiddenSize', 'headDim'] as const;

export const dimensionOf = (parameters: Parameters): string | undefined =>
  dimensionNames.find((name) => name in parameters);

/** A choice that changes nothing is not worth a word in the summary. */
const neutralChoices = ['default', 'none'];

/** What a spec is, in one line: `θ 10 000 · 128 dims · half`. What is as usual is left out, but for the first of each kind. */
export function summaryOf(parameters: Parameters, spec: Spec, strings: Strings): string {
  const dimension = dimensionOf(parameters);
  const entries = Object.entries(parameters).filter(([name]) => name !== dimension && isRead(parameters, name, spec));
  const firstNumber = entries.find(([, { kind }]) => kind === 'integer' || kind === 'number')?.[0];
  const firstChoice = entries.find(
    ([name, { kind, default: usual }]) => kind === 'choice' && !neutralChoices.includes(String(spec[name] ?? usual)),
  )?.[0];
  const words = entries.flatMap(([name, parameter]) => {
    const value = spec[name] ?? parameter.default;
    if (value === undefined || typeof value === 'object') return [];
    const label = parameter.label.replace(/\s*\(.*\)/, '');
    if (typeof value === 'boolean') return value ? [label] : [];
    const speaks = value !== parameter.default || name === firstNumber || name === firstChoice;
    if (typeof value === 'string') return speaks ? [value] : [];
    return speaks ? [`${label} ${formatNumber(value, 6)}`] : [];
  });
  if (dimension !== undefined) {
    const width = spec[dimension] ?? parameters[dimension]?.default;
    if (width !== undefined) words.splice(1, 0, fill(strings.dims, formatNumber(Number(width))));
  }
  return words.join(' · ');
}

/** Why a number does not fit a parameter, as one sentence; '' if it fits. */
export function complaintAbout(value: number, parameter: NumberParameter, strings: Strings): string {
  const { kind, minimum, maximum, exclusiveMinimum, multipleOf } = parameter;
  const rules: [boolean, string][] = [
    [Number.isFinite(value), strings.anyNumber],
    [kind === 'number' || Number.isInteger(value), strings.wholeNumber],
    [minimum === undefined || value >= minimum, fill(strings.atLeast, formatNumber(minimum ?? 0))],
    [
      exclusiveMinimum === undefined || value > exclusiveMinimum,
      fill(strings.above, formatNumber(exclusiveMinimum ?? 0)),
    ],
    [maximum === undefined || value <= maximum, fill(strings.atMost, formatNumber(maximum ?? 0))],
    [multipleOf === undefined || value % multipleOf === 0, fill(strings.multipleOf, formatNumber(multipleOf ?? 0))],
  ];
  const broken = rules.find(([kept]) => !kept);
  return broken ? fill(strings.expected, broken[1]) : '';
}
