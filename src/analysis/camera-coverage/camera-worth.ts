import { gainOf, type CoverSets } from '../max-coverage/cover-sets';
import { coveredWeight, uniqueContributions } from '../max-coverage/unique-contribution';

/** What one camera is worth among the others. */
export interface CameraWorth {
  readonly camera: number;
  readonly seenWeight: number;
  /** Lost should it fail (N-1); 0 where it is redundant. */
  readonly uniqueWeight: number;
}

/** Worth of each of some cameras against the demand they see, in the order given. */
export function cameraWorths(sets: CoverSets, cameras: readonly number[]): CameraWorth[] {
  const unique = uniqueContributions(sets, cameras);
  const nothing = new Uint8Array(sets.weights.length);
  return cameras.map((camera, i) => ({
    camera,
    seenWeight: gainOf(sets, camera, nothing),
    uniqueWeight: unique[i]!,
  }));
}

/**
 * Cameras that can be taken away together without losing anything: those of least worth first, each one only while the
 * rest still sees all. Fewer than all that are redundant by themselves, since two may stand in for each other.
 */
export function removableTogether(sets: CoverSets, cameras: readonly number[]): number[] {
  const { offsets, elements, weights } = sets;
  const times = new Uint32Array(weights.length);
  const rowOf = (camera: number) => elements.subarray(offsets[camera], offsets[camera + 1]);
  for (const camera of cameras) for (const element of rowOf(camera)) times[element]!++;
  const nothing = new Uint8Array(weights.length);
  const seen = new Map(cameras.map((camera) => [camera, gainOf(sets, camera, nothing)]));
  const bySeen = [...cameras].sort((a, b) => seen.get(a)! - seen.get(b)! || a - b);
  return bySeen.filter((camera) => {
    const isNeeded = rowOf(camera).some((element) => times[element] === 1 && weights[element]! > 0);
    if (!isNeeded) for (const element of rowOf(camera)) times[element]!--;
    return !isNeeded;
  });
}

/** What a network of cameras brings. */
export interface NetworkGain<Network> {
  readonly network: Network;
  readonly cameras: number;
  /** Weight its cameras see. */
  readonly aloneWeight: number;
  /** Weight no other network sees. */
  readonly addedWeight: number;
}

/** What joining networks gains: each alone, what only it adds, and all together. */
export function networkGains<Network>(
  sets: CoverSets,
  networks: readonly Network[],
): { readonly togetherWeight: number; readonly networks: readonly NetworkGain<Network>[] } {
  const all = networks.map((_, camera) => camera);
  const togetherWeight = coveredWeight(sets, all);
  const gains = [...new Set(networks)].map((network) => {
    const own = all.filter((camera) => networks[camera] === network);
    const others = all.filter((camera) => networks[camera] !== network);
    return {
      network,
      cameras: own.length,
      aloneWeight: coveredWeight(sets, own),
      addedWeight: togetherWeight - coveredWeight(sets, others),
    };
  });
  return { togetherWeight, networks: gains };
}
