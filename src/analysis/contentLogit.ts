import { indexPositions } from '../positions/indexPositions';
import type { AddsEncoding, Role, RotatesEncoding } from '../schemes/encoding';

/** How many channels the contents have. */
export function contentWidth(encoding: AddsEncoding | RotatesEncoding): number {
  return encoding.acts === 'adds' ? encoding.dimension : encoding.headDim;
}

/**
 * Queries and keys as attention multiplies them: the logit of content x at position i and content y at position j is
 * `logit(placed(x, i, 'query'), placed(y, j, 'key'))`, with identity projections.
 *
 * - adds: (x + PE(i)) · (y + PE(j)) / √D, without x and y where PE stands beside them;
 * - rotates: R(i)x · R(j)y / √headDim.
 */
export interface ContentLogit {
  readonly placed: (content: Float64Array, position: number, role: Role) => Float64Array;
  readonly logit: (query: Float64Array, key: Float64Array) => number;
}

export function contentLogit(encoding: AddsEncoding | RotatesEncoding): ContentLogit {
  const scale = 1 / Math.sqrt(contentWidth(encoding));
  const at = encoding.acts === 'adds' ? withVector(encoding) : rotated(encoding);
  return {
    placed: (content, position, role) => {
      const vector = at(content, position, role);
      const temperature = role === 'query' ? (encoding.queryScale?.(position) ?? 1) : 1;
      return temperature === 1 ? vector : vector.map((value) => value * temperature);
    },
    logit: (query, key) => scale * dot(query, key),
  };
}

type Placed = ContentLogit['placed'];

function withVector(encoding: AddsEncoding): Placed {
  return (content, position) => {
    const vector = new Float64Array(encoding.dimension);
    encoding.fill(indexPositions(1, position), 0, 1, vector);
    return encoding.combines === 'adds' ? vector.map((value, d) => value + content[d]!) : vector;
  };
}

function rotated(encoding: RotatesEncoding): Placed {
  return (content, position, role) => {
    const out = new Float64Array(encoding.headDim);
    encoding.rotate(content, position, out, role);
    return out;
  };
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let d = 0; d < a.length; d++) sum += a[d]! * b[d]!;
  return sum;
}
