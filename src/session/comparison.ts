import type { Spec } from '../schemes/encoding';
import { resolveSpec } from '../schemes/resolveSpec';
import { SpecError } from '../schemes/specError';
import { say } from '../words/say';

export const fewestSpecs = 2;
export const mostSpecs = 6;

/** Specs side by side, as a `.phasor.json` file holds them. */
export interface Comparison {
  /** Two to six; the same scheme may come more than once. */
  readonly specs: readonly Spec[];
  /** The column that the others are shown as differences to. */
  readonly baseline?: number;
}

/** The version of the file format. */
const version = 1;

/** Where a file names its schema: VS Code completes and checks it. */
interface ComparisonFile extends Comparison {
  readonly phasor: number;
}

/**
 * What a `.phasor.json` file says.
 * @throws SpecError in one sentence.
 */
export function parseComparison(text: string): Comparison {
  const file = asFile(text);
  if (file.phasor !== version) {
    const said = file.phasor === undefined ? 'nothing' : JSON.stringify(file.phasor);
    throw new SpecError(say`The comparison says "phasor": ${said}, but this version of Phasor reads ${version}.`);
  }
  if (!Array.isArray(file.specs)) throw new SpecError(say`The comparison has no list "specs".`);
  return checked({ specs: file.specs.map(resolveSpec), baseline: asBaseline(file.baseline, file.specs.length) });
}

/** The text of a file: two spaces deep, a line a parameter, so that a change reads well in a review. */
export function formatComparison({ specs, baseline }: Comparison): string {
  const file: ComparisonFile = { phasor: version, ...(baseline === undefined ? {} : { baseline }), specs };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * A comparison of these specs.
 * @throws SpecError where they are too few or too many.
 */
export function checked(comparison: Comparison): Comparison {
  const { length } = comparison.specs;
  if (length >= fewestSpecs && length <= mostSpecs) return comparison;
  throw new SpecError(say`${length} specs were given, but two to six can be compared.`);
}

export const withSpec = ({ specs, ...rest }: Comparison, column: number, spec: Spec): Comparison => ({
  ...rest,
  specs: specs.map((old, index) => (index === column ? spec : old)),
});

export const withAdded = ({ specs, ...rest }: Comparison, spec: Spec): Comparison =>
  checked({ ...rest, specs: [...specs, spec] });

/** The baseline goes with its column. */
export function without({ specs, baseline }: Comparison, column: number): Comparison {
  const left = specs.filter((_, index) => index !== column);
  const moved = baseline === undefined || baseline === column ? undefined : baseline - (baseline > column ? 1 : 0);
  return checked({ specs: left, baseline: moved });
}

/** The column at `from` stands at `to` then; the baseline stays the same spec. */
export function moved({ specs, baseline }: Comparison, from: number, to: number): Comparison {
  const order = [...specs.keys()].filter((column) => column !== from);
  order.splice(to, 0, from);
  const inOrder = order.flatMap((column) => specs[column] ?? []);
  return { specs: inOrder, baseline: baseline === undefined ? undefined : order.indexOf(baseline) };
}

export const withBaseline = ({ specs }: Comparison, baseline: number | undefined): Comparison => ({ specs, baseline });

function asFile(text: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new SpecError(say`The comparison is not JSON: ${error instanceof Error ? error.message : String(error)}.`);
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new SpecError(say`The comparison must be an object such as { "phasor": ${version}, "specs": [ … ] }.`);
}

function asBaseline(value: unknown, columns: number): number | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < columns) return value;
  throw new SpecError(say`"baseline" is ${JSON.stringify(value)}, but it must be the number of a column, from 0.`);
}
