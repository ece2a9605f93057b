import type { Spec } from '../schemes/encoding';
import { resolveSpec } from '../schemes/resolveSpec';
import { SpecError } from '../schemes/specError';
import { say } from '../words/say';
import { readTexts, type ComparedText } from './comparedTexts';

export const fewestSpecs = 2;
export const mostSpecs = 6;

/**
 * What stands side by side, as a `.phasor.json` file holds it: two to six specs on the text that is selected, or two to
 * six texts under one spec.
 */
export interface Comparison {
  /** The same scheme may come more than once. */
  readonly specs: readonly Spec[];
  /** Set where texts are compared; there is one spec then. */
  readonly texts?: readonly ComparedText[] | undefined;
  /** The column that the others are shown as differences to. */
  readonly baseline?: number | undefined;
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
    const said = file.phasor === undefined ? say`nothing` : JSON.stringify(file.phasor);
    throw new SpecError(say`The comparison says "phasor": ${said}, but this version of Phasor reads ${version}.`);
  }
  if (!Array.isArray(file.specs)) throw new SpecError(say`The comparison has no list "specs".`);
  const specs = file.specs.map(resolveSpec);
  const comparison = file.texts === undefined ? { specs } : { specs, texts: readTexts(file.texts) };
  return checked({ ...comparison, baseline: asBaseline(file.baseline, columnsOf(comparison)) });
}

/** The text of a file: two spaces deep, a line a parameter, so that a change reads well in a review. */
export function formatComparison({ specs, texts, baseline }: Comparison): string {
  const file: ComparisonFile = {
    phasor: version,
    ...(baseline === undefined ? {} : { baseline }),
    specs,
    ...(texts && { texts }),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

export const columnsOf = ({ specs, texts }: Comparison): number => (texts ?? specs).length;

/**
 * A comparison of as many as can be compared.
 * @throws SpecError where they are too few or too many.
 */
export function checked(comparison: Comparison): Comparison {
  const { specs, texts } = comparison;
  const columns = columnsOf(comparison);
  if (texts && specs.length !== 1) {
    throw new SpecError(say`Texts are compared under one spec, but ${specs.length} specs were given.`);
  }
  if (columns >= fewestSpecs && columns <= mostSpecs) return comparison;
  throw new SpecError(
    texts
      ? say`${columns} texts were given, but two to six can be compared.`
      : say`${columns} specs were given, but two to six can be compared.`,
  );
}

/** Texts have one spec: what changes in one column changes in all. */
export const withSpec = ({ specs, ...rest }: Comparison, column: number, spec: Spec): Comparison => ({
  ...rest,
  specs: rest.texts ? [spec] : specs.map((old, index) => (index === column ? spec : old)),
});

export const withAdded = ({ specs, ...rest }: Comparison, spec: Spec): Comparison =>
  checked({ ...rest, specs: [...specs, spec] });

export const withText = ({ texts = [], ...rest }: Comparison, text: ComparedText): Comparison =>
  checked({ ...rest, texts: [...texts, text] });

/** The baseline goes with its column. */
export const without = (comparison: Comparison, column: number): Comparison =>
  checked(inOrder(comparison, columnsBut(comparison, column)));

/** The column at `from` stands at `to` then; the baseline stays the same column. */
export const moved = (comparison: Comparison, from: number, to: number): Comparison =>
  inOrder(comparison, columnsBut(comparison, from).toSpliced(to, 0, from));

const columnsBut = (comparison: Comparison, column: number): number[] =>
  [...Array(columnsOf(comparison)).keys()].filter((other) => other !== column);

/** The columns of an order, as they stand in it. */
function inOrder({ specs, texts, baseline = -1 }: Comparison, order: readonly number[]): Comparison {
  const pick = <Column>(columns: readonly Column[]): Column[] => order.flatMap((column) => columns[column] ?? []);
  const at = order.indexOf(baseline);
  return { ...(texts ? { specs, texts: pick(texts) } : { specs: pick(specs) }), baseline: at < 0 ? undefined : at };
}

export const withBaseline = (comparison: Comparison, baseline: number | undefined): Comparison => ({
  ...comparison,
  baseline,
});

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
