/**
 * Which two channels make a pair: `half` k and k + K, `interleaved` 2k and 2k + 1. `halfPerAxis` gives each axis a part
 * of the head of its own, in halves; the pairs of an axis stand together.
 */
export type RotationLayout = 'half' | 'interleaved' | 'interleavedInHalfOut' | 'halfPerAxis';

type ChannelsOf = (pair: number) => readonly [number, number];

/** The two channels that each of K pairs is read from and written to. */
export function channels(
  layout: RotationLayout,
  pairs: number,
  axisOf: Uint8Array = new Uint8Array(pairs),
): { readonly read: ChannelsOf; readonly written: ChannelsOf } {
  const halves: ChannelsOf = (pair) => [pair, pair + pairs];
  switch (layout) {
    case 'half':
      return { read: halves, written: halves };
    case 'interleaved':
      return { read: neighbours, written: neighbours };
    case 'interleavedInHalfOut':
      return { read: neighbours, written: halves };
    case 'halfPerAxis': {
      const own = halvesPerAxis(axisOf);
      return { read: own, written: own };
    }
  }
}

const neighbours: ChannelsOf = (pair) => [2 * pair, 2 * pair + 1];

function halvesPerAxis(axisOf: Uint8Array): ChannelsOf {
  const firstPair = Array.from(axisOf, (axis) => axisOf.indexOf(axis));
  const ofAxis = Array.from(axisOf, (axis) => axisOf.filter((other) => other === axis).length);
  return (pair) => {
    const channel = (firstPair[pair] ?? NaN) + pair;
    return [channel, channel + (ofAxis[pair] ?? NaN)];
  };
}
