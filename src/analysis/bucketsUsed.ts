/**
 * How many buckets the distances −before … after (whole numbers ≥ 0) fall in. Buckets change one way on each side of 0, so
 * that only their edges are looked for: a few look-ups a bucket, however far the distances go.
 */
export function bucketsUsed(bucket: (distance: number) => number, before: number, after: number): number {
  const used = new Set<number>();
  for (const [sign, longest] of [
    [-1, before],
    [1, after],
  ] as const) {
    for (let away = 0; away <= longest; away = nextEdge(away, longest, (at) => bucket(sign * at))) {
      used.add(bucket(sign * away));
    }
  }
  return used.size;
}

/** The least distance after `away` whose bucket is another one; beyond `longest` where there is none. */
function nextEdge(away: number, longest: number, bucket: (away: number) => number): number {
  const own = bucket(away);
  let [same, step] = [away, 1];
  while (same + step <= longest && bucket(same + step) === own) {
    same += step;
    step *= 2;
  }
  let other = Math.min(same + step, longest + 1);
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2);
    if (bucket(middle) === own) same = middle;
    else other = middle;
  }
  return other;
}
