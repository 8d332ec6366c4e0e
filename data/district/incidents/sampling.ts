import type { Random } from '../random';

/** Draws items with given weights in constant time (Walker's alias method). */
export interface AliasTable {
  readonly items: Uint32Array;
  readonly thresholds: Float32Array;
  readonly aliases: Uint32Array;
  /** Sum of the weights. */
  readonly weight: number;
}

/**
 * Prepares items for drawing; those of weight zero are left out.
 *
 * @param items   Numbers to draw from.
 * @param weights Weight of each, at least 0; the table is empty if all are 0.
 */
export function buildAliasTable(items: ArrayLike<number>, weights: ArrayLike<number>): AliasTable {
  const kept: number[] = [];
  let weight = 0;
  for (let i = 0; i < items.length; i++) {
    if (weights[i]! <= 0) continue;
    kept.push(i);
    weight += weights[i]!;
  }
  const n = kept.length;
  const thresholds = new Float32Array(n).fill(1);
  const aliases = new Uint32Array(n);
  const scaled = Float64Array.from(kept, (i) => (weights[i]! * n) / weight);
  const small: number[] = [];
  const large: number[] = [];
  for (let i = 0; i < n; i++) (scaled[i]! < 1 ? small : large).push(i);
  while (small.length > 0 && large.length > 0) {
    const low = small.pop()!;
    const high = large.pop()!;
    thresholds[low] = scaled[low]!;
    aliases[low] = high;
    scaled[high]! -= 1 - scaled[low]!;
    (scaled[high]! < 1 ? small : large).push(high);
  }
  return { items: Uint32Array.from(kept, (i) => items[i]!), thresholds, aliases, weight };
}

/** One item, with probability by its weight. @throws {RangeError} If the table is empty. */
export function drawItem(table: AliasTable, random: Random): number {
  const n = table.items.length;
  if (n === 0) throw new RangeError('cannot draw from an empty table');
  const scaled = random.next() * n;
  const slot = Math.floor(scaled);
  return table.items[scaled - slot < table.thresholds[slot]! ? slot : table.aliases[slot]!]!;
}

/** Poisson count: by multiplication for small means, by a rounded normal above 30. */
export function drawPoisson(mean: number, random: Random): number {
  if (mean > 30) return Math.max(0, Math.round(mean + Math.sqrt(mean) * random.normal()));
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random.next(); product > limit; product *= random.next()) count++;
  return count;
}

/** Binomial count: trial by trial for few trials, by waiting times for rare ones, else by a rounded normal. */
export function drawBinomial(trials: number, probability: number, random: Random): number {
  if (trials <= 0 || probability <= 0) return 0;
  if (probability >= 1) return trials;
  if (probability > 0.5) return trials - drawBinomial(trials, 1 - probability, random);
  const mean = trials * probability;
  if (mean > 30) {
    const count = Math.round(mean + Math.sqrt(mean * (1 - probability)) * random.normal());
    return Math.max(0, Math.min(trials, count));
  }
  const logMiss = Math.log1p(-probability);
  let count = -1;
  for (let used = 0; used <= trials; count++) used += Math.floor(Math.log(1 - random.next()) / logMiss) + 1;
  return count;
}

/**
 * Spreads a fixed number over slots by their weights (multinomial, by conditional binomials).
 *
 * @returns Counts that add up to `total`.
 * @throws {RangeError} If something is to be spread and all weights are 0.
 */
export function spread(total: number, weights: ArrayLike<number>, random: Random): Uint32Array {
  const counts = new Uint32Array(weights.length);
  let weightLeft = 0;
  for (let i = 0; i < weights.length; i++) weightLeft += weights[i]!;
  if (total > 0 && weightLeft <= 0) throw new RangeError('nothing to spread over: all weights are 0');
  let left = total;
  let last = 0;
  for (let i = 0; i < weights.length && left > 0; i++) {
    if (weights[i]! <= 0) continue;
    last = i;
    const count = drawBinomial(left, Math.min(1, weights[i]! / weightLeft), random);
    counts[i] = count;
    left -= count;
    weightLeft -= weights[i]!;
  }
  counts[last]! += left;
  return counts;
}

/** Gamma deviate of mean 1 and the given shape, at least 1 (Marsaglia and Tsang 2000). */
export function drawUnitGamma(shape: number, random: Random): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const z = random.normal();
    const v = (1 + c * z) ** 3;
    if (v <= 0) continue;
    if (Math.log(1 - random.next()) < 0.5 * z * z + d - d * v + d * Math.log(v)) return (d * v) / shape;
  }
}

/** Log-normal deviate with the given median and spread of its natural logarithm. */
export function drawLogNormal(median: number, sigma: number, random: Random): number {
  return median * Math.exp(sigma * random.normal());
}

/** Exponential deviate. */
export function drawExponential(mean: number, random: Random): number {
  return -mean * Math.log(1 - random.next());
}
