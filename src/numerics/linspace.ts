/** `count` numbers evenly spread from `first` to `last`, both included; the first alone where there is room for one. */
export function linspace(first: number, last: number, count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, index) => first + (index * (last - first)) / Math.max(count - 1, 1));
}
