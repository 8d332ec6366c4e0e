import type { Ground } from '../ground/ground';
import type { Random } from '../random';

/** Streets that play a part, as indexes into the ground's streets. */
export interface StreetRoles {
  readonly late: number;
  readonly brokenStage: number;
  readonly falseClosure: number;
  readonly shortOfStaff: readonly number[];
}

/** Grids near one another: the middle one first. */
export interface Cluster {
  readonly grids: readonly number[];
  /** The grids within which a neighborhood statistic sees the cluster: the middle one and those that touch it. */
  readonly neighborhood: readonly number[];
}

const CLUSTER_SIZE = 5;
const USUAL_SHORTFALL = 0.2;

/** Finds the street whose name begins so, else the one at the given place, for districts with other names. */
export function streetNamed(ground: Ground, beginning: string, fallback: number): number {
  const found = ground.streets.findIndex(({ name }) => name.zh.startsWith(beginning));
  return found >= 0 ? found : fallback % ground.streets.length;
}

export function chooseStreetRoles(ground: Ground): StreetRoles {
  return {
    late: streetNamed(ground, '望江', 0),
    brokenStage: streetNamed(ground, '东屿', 4),
    falseClosure: streetNamed(ground, '柳浦', 5),
    shortOfStaff: [streetNamed(ground, '北岭', 6), streetNamed(ground, '柳浦', 5)],
  };
}

/** What a cluster should be like before anything is planted. */
export interface ClusterWish {
  readonly street: number;
  /** `busy`: already among the busiest parts of the street; `usual`: about as many incidents as elsewhere. */
  readonly ground: 'busy' | 'usual';
}

/**
 * Chooses clusters of built-up grids, far from one another where the district is large enough.
 *
 * @param gridShares Share of all incidents expected in each grid.
 */
export function chooseClusters(
  ground: Ground,
  gridShares: Float64Array,
  wishes: readonly ClusterWish[],
  random: Random,
): Cluster[] {
  const chosen: Cluster[] = [];
  const touching = findTouching(ground);
  for (const wish of wishes) {
    const candidates = centersIn(ground, wish.street)
      .map((grid) => ({
        grid,
        cluster: clusterAround(ground, grid, touching[grid]!),
        apart: apartFrom(ground, grid, chosen),
      }))
      .sort((a, b) => b.apart - a.apart);
    const far = candidates.filter(({ apart }) => apart >= 1400);
    const pool = (far.length > 0 ? far : candidates.slice(0, 3)).map((candidate) => ({
      ...candidate,
      excess: neighborhoodExcess(gridShares, candidate.cluster),
    }));
    // A little below the mean: what is planted there is then not hot before it is planted.
    const distanceFromUsual = ({ excess, cluster }: (typeof pool)[number]) =>
      Math.abs(excess + (USUAL_SHORTFALL * cluster.neighborhood.length) / gridShares.length);
    pool.sort((a, b) =>
      wish.ground === 'busy' ? b.excess - a.excess : distanceFromUsual(a) - distanceFromUsual(b),
    );
    chosen.push(random.pick(pool.slice(0, 3)).cluster);
  }
  return chosen;
}

/** By how much a neighborhood's share of all incidents exceeds what equal shares would give it. */
export function neighborhoodExcess(gridShares: Float64Array, { neighborhood }: Cluster): number {
  return neighborhood.reduce((sum, grid) => sum + gridShares[grid]! - 1 / gridShares.length, 0);
}

function centersIn(ground: Ground, street: number): number[] {
  const inStreet = ground.grids.flatMap((_, grid) => (ground.streetOfGrid[grid] === street ? grid : []));
  const builtUp = inStreet.filter((grid) => !['water', 'green', 'fields'].includes(ground.grids[grid]!.zone));
  return builtUp.length > 0 ? builtUp : inStreet;
}

function clusterAround(ground: Ground, center: number, touching: ReadonlySet<number>): Cluster {
  const neighborhood = [center, ...touching].sort(
    (a, b) => between(ground, center, a) - between(ground, center, b),
  );
  return { grids: neighborhood.slice(0, CLUSTER_SIZE), neighborhood };
}

/** The grids that share a corner with each grid. */
function findTouching(ground: Ground): Set<number>[] {
  const byCorner = new Map<string, number[]>();
  ground.grids.forEach(({ polygons }, grid) => {
    for (const [x, y] of polygons.flat(2)) {
      const key = `${x.toFixed(1)} ${y.toFixed(1)}`;
      const others = byCorner.get(key);
      if (!others) byCorner.set(key, [grid]);
      else if (!others.includes(grid)) others.push(grid);
    }
  });
  const touching = ground.grids.map(() => new Set<number>());
  for (const together of byCorner.values())
    for (const a of together) for (const b of together) if (a !== b) touching[a]!.add(b);
  return touching;
}

function apartFrom(ground: Ground, grid: number, chosen: readonly Cluster[]): number {
  return Math.min(Infinity, ...chosen.map(({ grids }) => between(ground, grid, grids[0]!)));
}

function between(ground: Ground, a: number, b: number): number {
  const [ax, ay] = ground.gridCenters[a]!;
  const [bx, by] = ground.gridCenters[b]!;
  return Math.hypot(ax - bx, ay - by);
}
