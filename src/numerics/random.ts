/** A stream of pseudo-random numbers that is the same on every machine for the same seed. */
export interface Random {
  /** Uniform in [0, 1), 53 bits. */
  uniform(): number;
  /** Standard normal. */
  gaussian(): number;
}

const golden = 0x9e3779b9;

/**
 * xoshiro128** of Blackman and Vigna ("Scrambled Linear Pseudorandom Number Generators", 2021); normals by Box and
 * Muller. For one seed every stream (0 … 2³² − 1) starts in another state, so that row r of a table is
 * `seeded(seed, r)` without the rows before it.
 */
export function seeded(seed: number, stream = 0): Random {
  const next = xoshiro128(mix(seed ^ mix(stream + golden)));
  const uniform = (): number => ((next() >>> 5) * 0x4000000 + (next() >>> 6)) / 2 ** 53;
  let spare: number | undefined;
  return {
    uniform,
    gaussian: () => {
      if (spare !== undefined) {
        const value = spare;
        spare = undefined;
        return value;
      }
      const radius = Math.sqrt(-2 * Math.log(1 - uniform()));
      const angle = 2 * Math.PI * uniform();
      spare = radius * Math.sin(angle);
      return radius * Math.cos(angle);
    },
  };
}

/** The finaliser of MurmurHash3 (Appleby): a bijection of 32-bit words that scatters neighbours. */
function mix(word: number): number {
  let h = word | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

function xoshiro128(key: number): () => number {
  let a = mix(key + golden);
  let b = mix(key + 2 * golden);
  let c = mix(key + 3 * golden);
  let d = mix(key + 4 * golden);
  return () => {
    const result = Math.imul(rotateLeft(Math.imul(b, 5), 7), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotateLeft(d, 11);
    return result;
  };
}

function rotateLeft(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}
