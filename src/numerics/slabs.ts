/** Values that are made room for at once. */
const slab = 2 ** 14;

/** Room (zeros) for vectors (D), one after the other: many small arrays cost more than what they hold. */
export function slabs(width: number): () => Float64Array {
  let rest = new Float64Array(0);
  return () => {
    if (rest.length < width) rest = new Float64Array(Math.max(Math.floor(slab / width), 1) * width);
    const vector = rest.subarray(0, width);
    rest = rest.subarray(width);
    return vector;
  };
}
