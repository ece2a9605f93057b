import type { Positions } from '../positions/positions';
import type { Encoding } from '../schemes/encoding';

/** (T): what queries at these positions are multiplied by; undefined where they are not. */
export function queryScales(encoding: Encoding, positions: Positions): Float64Array | undefined {
  if (!encoding.queryScale) return undefined;
  return Float64Array.from(
    { length: positions.count },
    (_, token) => encoding.queryScale?.(positions.at(token)) ?? NaN,
  );
}
