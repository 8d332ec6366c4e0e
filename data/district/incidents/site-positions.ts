import { type Degrees, toDegrees } from '../ground/degrees';
import type { Ground } from '../ground/ground';
import type { Sites } from './sites';

/** Positions in degrees of sites and grid centers, projected once. */
export interface SitePositions {
  readonly ofSite: (site: number) => Degrees;
  readonly ofGrid: (grid: number) => Degrees;
  /** The site that stands for a whole stretch where only the street is known: the stretch's first in the same grid. */
  readonly chunkSite: (site: number) => number;
}

export function buildSitePositions(ground: Ground, sites: Sites): SitePositions {
  const degrees = Float64Array.from({ length: 2 * sites.count });
  const firsts = new Map<string, number>();
  const chunkSites = new Uint32Array(sites.count);
  for (let i = 0; i < sites.count; i++) {
    degrees.set(toDegrees(ground.geography, [sites.x[i]!, sites.y[i]!]), 2 * i);
    const key = `${sites.chunk[i]!} ${sites.grid[i]!}`;
    const first = firsts.get(key) ?? i;
    firsts.set(key, first);
    chunkSites[i] = first;
  }
  const grids = ground.gridCenters.map((center) => toDegrees(ground.geography, center));
  return {
    ofSite: (site) => [degrees[2 * site]!, degrees[2 * site + 1]!],
    ofGrid: (grid) => grids[grid]!,
    chunkSite: (site) => chunkSites[site]!,
  };
}
