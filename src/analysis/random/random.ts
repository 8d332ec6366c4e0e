/** Seed of every simulation unless the user sets another; reported beside each result. */
export const DEFAULT_SEED = 12345;

/** A seeded stream of pseudo-random numbers: equal seeds give equal streams on every machine. */
export interface Random {
  /** Next 32 random bits as an unsigned integer. */
  readonly bits: () => number;
  /** Uniform in [0, 1) with 53 random bits. */
  readonly uniform: () => number;
  /** Unbiased whole number in [0, `count`), for `count` from 1 to 2^32. */
  readonly below: (count: number) => number;
}

/**
 * xoshiro128**, seeded through splitmix32.
 *
 * @param seed Any whole number; its lowest 32 bits count.
 * @see Blackman, D. & Vigna, S. (2021). Scrambled linear pseudorandom number generators. ACM TOMS 47(4), 36.
 */
export function buildRandom(seed: number = DEFAULT_SEED): Random {
  const mix = splitmix32(seed);
  let s0 = mix();
  let s1 = mix();
  let s2 = mix();
  let s3 = mix();

  const bits = (): number => {
    const product = Math.imul(s1, 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
    const shifted = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = (s3 << 11) | (s3 >>> 21);
    return result;
  };

  const uniform = (): number => ((bits() >>> 5) * 67_108_864 + (bits() >>> 6)) / 9_007_199_254_740_992;

  const below = (count: number): number => {
    // The largest multiple of count that 32 bits can hold; draws past it would favor the low numbers.
    const limit = 4_294_967_296 - (4_294_967_296 % count);
    let draw = bits();
    while (draw >= limit) draw = bits();
    return draw % count;
  };

  return { bits, uniform, below };
}

function splitmix32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    return (z ^ (z >>> 16)) | 0;
  };
}
