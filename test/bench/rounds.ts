/** Milliseconds that each of some works takes, by round; the first round, which warms up, is left out. */
export type Times<Name extends string> = readonly Readonly<Record<Name, number>>[];

/** Every round runs all works, so that other load on the machine falls on all of them. */
export function timeRounds<Name extends string>(
  rounds: number,
  works: Readonly<Record<Name, (round: number) => void>>,
): Times<Name> {
  const names = Object.keys(works) as Name[];
  return Array.from({ length: rounds + 1 }, (_, round) => {
    const times = names.map((name) => [
      name,
      milliseconds(() => {
        works[name](round);
      }),
    ]);
    return Object.fromEntries(times) as Record<Name, number>;
  }).slice(1);
}

/** The median over the rounds of how many times longer one work takes than another. */
export function ratio<Name extends string>(times: Times<Name>, work: Name, against: Name): number {
  return median(times.map((round) => round[work] / round[against]));
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

function milliseconds(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
