import type { Feature } from 'geojson';
import type { Region } from '@/domain/region/region';

interface RegionLeader {
  /** Masked, as the service hands it out. */
  readonly name: string;
  readonly region: Region;
  readonly kind: 'grid' | 'street';
}

/**
 * Who leads the regions of a path, in its order: grid leaders by `gridCode`, street leaders by `streetCode`. Vacant posts
 * and regions without a staff list have nobody.
 */
export function regionLeaders(path: readonly Region[], staff: readonly Feature[]): RegionLeader[] {
  const leaders = new Map<string, Omit<RegionLeader, 'region'>>();
  for (const { properties } of staff) {
    const { gridCode, streetCode, leaderName } = (properties ?? {}) as Record<string, unknown>;
    if (typeof leaderName !== 'string' || leaderName === '') continue;
    if (typeof gridCode === 'string') leaders.set(gridCode, { name: leaderName, kind: 'grid' });
    else if (typeof streetCode === 'string') leaders.set(streetCode, { name: leaderName, kind: 'street' });
  }
  return path.flatMap((region) => {
    const leader = leaders.get(region.code);
    return leader ? [{ ...leader, region }] : [];
  });
}
