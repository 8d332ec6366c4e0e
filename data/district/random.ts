/** A stream of seeded pseudo-random numbers: the same seed gives the same stream on every machine. */
export interface Random {
  /** Uniform in [0, 1), with 32 bits. */
  readonly next: () => number;
  /** Uniform in [low, high). */
  readonly between: (low: number, high: number) => number;
  /** Uniform integer in [0, count). */
  readonly index: (count: number) => number;
  /** True with the given probability. */
  readonly chance: (probability: number) => boolean;
  /** Standard normal deviate (Box-Muller; two numbers of the stream each). */
  readonly normal: () => number;
  /** One of the items. @throws {RangeError} If there is none. */
  readonly pick: <T>(items: readonly T[]) => T;
  /** A shuffled copy (Fisher-Yates). */
  readonly shuffle: <T>(items: readonly T[]) => T[];
  /**
   * An independent stream named by `label`. It depends on the seed and the label only, never on how many numbers were
   * taken before, so that a change in one part of the district leaves the others as they were.
   */
  readonly fork: (label: string | number) => Random;
}

/**
 * xoshiro128**, seeded by SplitMix32.
 *
 * @param seed Any number; its integer part modulo 2^32 counts.
 * @see Blackman, D. & Vigna, S. (2021). Scrambled linear pseudorandom number generators. ACM TOMS 47(4), 36.
 */
export function createRandom(seed: number): Random {
  const root = seed >>> 0;
  const next = xoshiro128(root);
  const random: Random = {
    next,
    between: (low, high) => low + (high - low) * next(),
    index: (count) => Math.floor(next() * count),
    chance: (probability) => next() < probability,
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    pick: (items) => {
      if (items.length === 0) throw new RangeError('cannot pick from an empty list');
      return items[Math.floor(next() * items.length)]!;
    },
    shuffle: (items) => {
      const copy = [...items];
      for (let i = copy.length - 1; i > 0; i--) {
        const j = Math.floor(next() * (i + 1));
        [copy[i], copy[j]] = [copy[j]!, copy[i]!];
      }
      return copy;
    },
    fork: (label) => createRandom(hash(root, String(label))),
  };
  return random;
}

function xoshiro128(seed: number): () => number {
  const mix = splitMix32(seed);
  let a = mix();
  let b = mix();
  let c = mix();
  let d = mix();
  return () => {
    const result = Math.imul(rotateLeft(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotateLeft(d, 11);
    return result / 0x1_0000_0000;
  };
}

function splitMix32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return z ^ (z >>> 15);
  };
}

function rotateLeft(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}

/** FNV-1a over the label's UTF-16 units, started from the seed. */
function hash(seed: number, label: string): number {
  let value = (0x811c9dc5 ^ seed) | 0;
  for (let i = 0; i < label.length; i++) value = Math.imul(value ^ label.charCodeAt(i), 0x01000193);
  return Math.imul(value ^ (value >>> 15), 0x2c1b3c6d) >>> 0;
}
