/** Products are kept up to this many: 32 MB. */
const mostKept = 2 ** 22;

/** Numbers by token and row (0 … rows − 1), each computed once as long as there is room; none of them NaN. */
export function knownProducts(
  rows: number,
  compute: (token: number, row: number) => number,
): (token: number, row: number) => number {
  const known = new Map<number, Float64Array>();
  return (token, row) => {
    let ofToken = known.get(token);
    if (!ofToken) {
      if ((known.size + 1) * rows > mostKept) return compute(token, row);
      ofToken = new Float64Array(rows).fill(NaN);
      known.set(token, ofToken);
    }
    const product = ofToken[row]!;
    return Number.isNaN(product) ? (ofToken[row] = compute(token, row)) : product;
  };
}
