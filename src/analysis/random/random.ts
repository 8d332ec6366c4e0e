/** Seed of every simulation unless the user sets another; reported beside each result. */
export const DEFAULT_SEED = 12345;

/** A seeded stream of pseudo-random numbers: equal seeds give equal streams on every machine. */
export interface Random {
  /** Next 32 random bits as an unsigned integer. */
  readonly bits: () => number;
  /** Uniform in [0, 1) with 53 random bits. */
  readonly uniform: () => number;
  /** Whole number in [0, `count`): unbiased up to a count of 2^21, beyond within 2^-20 of it. */
  readonly below: (count: number) => number;
}

const TWO_TO_32 = 4_294_967_296;
/** Up to here the product with 32 bits is exact in a double. */
const EXACT_PRODUCT_COUNT = 2_097_152;

/**
 * xoshiro128**, seeded through splitmix32.
 *
 * @param seed Any whole number; its lowest 32 bits count.
 * @see Blackman, D. & Vigna, S. (2021). Scrambled linear pseudorandom number generators. ACM TOMS 47(4), 36; Lemire, D.
 *      (2019). Fast random integer generation in an interval. ACM TOMACS 29(1), 3.
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
    if (count > EXACT_PRODUCT_COUNT) return Math.floor(uniform() * count);
    // Lemire's method: the high word of the product, drawn anew where the low word would favor some values.
    let product = bits() * count;
    let high = Math.floor(product / TWO_TO_32);
    let low = product - high * TWO_TO_32;
    if (low < count) {
      const threshold = (TWO_TO_32 - count) % count;
      while (low < threshold) {
        product = bits() * count;
        high = Math.floor(product / TWO_TO_32);
        low = product - high * TWO_TO_32;
      }
    }
    return high;
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
