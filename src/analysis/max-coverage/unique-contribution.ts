import { gainOf, type CoverSets } from './cover-sets';

/**
 * What each of some sites covers that no other of them does: the loss should it fail (N-1), and 0 where it is redundant.
 *
 * @param alreadyCovered Elements covered by something else; nobody's contribution.
 * @returns              Weight per site, in the order given.
 */
export function uniqueContributions(
  sets: CoverSets,
  sites: readonly number[],
  alreadyCovered: readonly number[] = [],
): Float64Array {
  const times = timesCovered(sets, sites);
  const shared = Uint8Array.from(times, (count) => (count > 1 ? 1 : 0));
  for (const element of alreadyCovered) shared[element] = 1;
  return Float64Array.from(sites, (site) => gainOf(sets, site, shared));
}

/** By how many of some sites each element is covered, shape `[m]`. */
export function timesCovered(
  { offsets, elements, weights }: CoverSets,
  sites: readonly number[],
): Uint32Array {
  const times = new Uint32Array(weights.length);
  for (const site of sites) {
    for (let k = offsets[site]!; k < offsets[site + 1]!; k++) times[elements[k]!]!++;
  }
  return times;
}

/** Weight of what some sites cover together. */
export function coveredWeight(sets: CoverSets, sites: readonly number[]): number {
  return timesCovered(sets, sites).reduce((sum, times, i) => sum + (times > 0 ? sets.weights[i]! : 0), 0);
}
