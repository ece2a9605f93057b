import { readFileSync } from 'node:fs';

export interface GoldenCase<Inputs, Expected> {
  readonly name: string;
  readonly inputs: Inputs;
  readonly expected: Expected;
}

/** The cases of a file of reference numbers, `data/<name>.json`; its README says what they are. */
export function goldenCases<Inputs, Expected>(name: string): readonly GoldenCase<Inputs, Expected>[] {
  return (goldenFile(name) as { cases: readonly GoldenCase<Inputs, Expected>[] }).cases;
}

/** The whole of a file, where it is no list of cases. */
export function goldenFile(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`data/${name}.json`, import.meta.url), 'utf8'));
}
