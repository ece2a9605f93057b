/** σ(q·k/√d) of a product q·k: how much a key counts as a position, between 0 and 1. */
export function copeGate(product: number, headDim: number): number {
  return 1 / (1 + Math.exp(-product / Math.sqrt(headDim)));
}

/** The value at a fractional position p ≥ 0, between those at the whole positions beside it. */
export function copeInterpolate(value: (position: number) => number, position: number): number {
  const below = Math.floor(position);
  const share = position - below;
  return share === 0 ? value(below) : value(below + 1) * share + value(below) * (1 - share);
}

/**
 * The positions of a query's keys by how many tokens they are before it: the sum of the gates from the key to the query,
 * both included, but no more than npos − 1. They are summed as far as asked; once the end is reached, all farther keys
 * stand there.
 */
export function copePositions(gate: (back: number) => number, npos: number): (back: number) => number {
  const last = npos - 1;
  const positions: number[] = [];
  let sum = 0;
  return (back) => {
    while (positions.length <= back && sum < last) {
      sum += gate(positions.length);
      positions.push(Math.min(sum, last));
    }
    return positions[back] ?? last;
  };
}
