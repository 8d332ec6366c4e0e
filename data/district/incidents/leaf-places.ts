import { LEAVES, MAJORS } from '../catalog/categories';
import { SITE_GROUPS, type Leaf } from '../catalog/leaf';
import { buildCellIndex } from '../ground/cell-index';
import type { Place } from '../geography';
import type { Ground } from '../ground/ground';
import type { Random } from '../random';
import { type AliasTable, buildAliasTable } from './sampling';
import type { Sites } from './sites';

/** How strongly a crowd puller raises what happens near it, by class of the first level; 0 for what it leaves alone. */
const PULL_OF_MAJOR: Readonly<Record<string, number>> = { '01': 0.5, '03': 1.6, '04': 0.8, '08': 1.2 };
const PULL_RADIUS_METERS = 260;
const PULLING_GROUPS = new Set(
  ['markets', 'malls', 'stations'].map((group) => SITE_GROUPS.indexOf(group as 'malls')),
);

/** Weights of the sites for each leaf, and tables to draw from them. */
export interface LeafPlaces {
  /** Weights of all sites, by leaf; scaled so that each leaf's add up to 1. */
  readonly weights: readonly Float32Array[];
  readonly tables: readonly AliasTable[];
}

/**
 * Decides where each class of incident happens: by kind of place, zone, size, nearness of crowds, and by chance from
 * corner to corner, for a few corners hold most of everything.
 */
export function buildLeafPlaces(ground: Ground, sites: Sites, random: Random): LeafPlaces {
  const crowd = crowdNear(ground, sites);
  const bustle = bustleNear(ground, sites, random.fork('hubs'));
  const gridBusyness = Float32Array.from(ground.grids, () => Math.exp(0.25 * random.normal()));
  const everySite = Uint32Array.from({ length: sites.count }, (_, i) => i);
  const weights = MAJORS.flatMap((major) => {
    const shared = chunkDeviates(sites, random.fork(major.code));
    const pull = PULL_OF_MAJOR[major.code] ?? 0;
    return major.leaves.map((leaf) => {
      const own = chunkDeviates(sites, random.fork(leaf.code));
      const raw = new Float32Array(sites.count);
      for (let i = 0; i < sites.count; i++) {
        const chunk = sites.chunk[i]!;
        const chance = leaf.concentration * (0.8 * shared[chunk]! + 0.6 * own[chunk]!);
        const zone = leaf.zones[ground.grids[sites.grid[i]!]!.zone] ?? 1;
        const setting = zone * gridBusyness[sites.grid[i]!]! * bustle[i]! * (1 + pull * crowd[i]!);
        raw[i] = sites.size[i]! * setting * Math.exp(chance);
      }
      return balanceGroups(raw, sites, leaf);
    });
  });
  return { weights, tables: weights.map((of) => buildAliasTable(everySite, of)) };
}

/** Scales each group of sites to its share of the leaf; groups this geography lacks leave theirs to the others. */
function balanceGroups(raw: Float32Array, sites: Sites, leaf: Leaf): Float32Array {
  const sums = new Float64Array(SITE_GROUPS.length);
  for (let i = 0; i < raw.length; i++) sums[sites.group[i]!]! += raw[i]!;
  const shares = SITE_GROUPS.map((group, g) => (sums[g]! > 0 ? (leaf.places[group] ?? 0) : 0));
  const total = shares.reduce((sum, share) => sum + share, 0);
  if (total === 0)
    throw new RangeError(`the geography has no place for ${leaf.name.en}: it needs streets or homes`);
  const scales = shares.map((share, g) => (share === 0 ? 0 : share / total / sums[g]!));
  return raw.map((weight, i) => weight * scales[sites.group[i]!]!);
}

/** One standard normal number for each chunk, cut off at 2.5 so that no single corner takes all. */
function chunkDeviates(sites: Sites, random: Random): Float32Array {
  return Float32Array.from({ length: sites.chunkCount }, () =>
    Math.max(-2.5, Math.min(2.5, random.normal())),
  );
}

/** How near crowds are to each site: about 1 beside one market, mall or station. */
function crowdNear({ geography }: Ground, sites: Sites): Float32Array {
  const pullers = geography.places.filter(
    ({ kind }) => kind === 'market' || kind === 'mall' || kind === 'metro-station',
  );
  const reach = 3 * PULL_RADIUS_METERS;
  const index = buildCellIndex(
    pullers.map(({ point: [x, y] }) => [x - reach, y - reach, x + reach, y + reach]),
    400,
  );
  return Float32Array.from({ length: sites.count }, (_, i) => {
    if (PULLING_GROUPS.has(sites.group[i]!)) return 1;
    let crowd = 0;
    for (const puller of index.at(sites.x[i]!, sites.y[i]!)) {
      const [x, y] = pullers[puller]!.point;
      const distance2 = (sites.x[i]! - x) ** 2 + (sites.y[i]! - y) ** 2;
      crowd += Math.exp(-distance2 / (2 * PULL_RADIUS_METERS ** 2));
    }
    return Math.min(crowd, 2);
  });
}

const HUB_KINDS: readonly Place['kind'][] = ['mall', 'market', 'metro-station', 'government'];
const HUB_RADIUS_METERS = 650;
const QUIET = 0.5;

/** How lively each site is for lying near the center of a street's life: every street has one, some livelier. */
function bustleNear(
  { geography, grids, streets, streetOfGrid }: Ground,
  sites: Sites,
  random: Random,
): Float32Array {
  const streetOf = new Map(grids.map(({ code }, grid) => [code, streetOfGrid[grid]!]));
  const hubs = streets.flatMap((_, street) => {
    const places = geography.places.filter(
      ({ kind, gridCode }) => HUB_KINDS.includes(kind) && streetOf.get(gridCode) === street,
    );
    const strength = random.between(0.7, 2.4);
    return places.length === 0 ? [] : [{ point: random.pick(places).point, strength }];
  });
  return Float32Array.from({ length: sites.count }, (_, i) =>
    hubs.reduce((sum, { point: [x, y], strength }) => {
      const distance2 = (sites.x[i]! - x) ** 2 + (sites.y[i]! - y) ** 2;
      return sum + strength * Math.exp(-distance2 / (2 * HUB_RADIUS_METERS ** 2));
    }, QUIET),
  );
}

/** Share of all incidents that each grid is expected to have, by the leaves' frequencies; adds up to 1. */
export function expectedGridShares(ground: Ground, sites: Sites, places: LeafPlaces): Float64Array {
  const shares = new Float64Array(ground.grids.length);
  const frequencies = LEAVES.reduce((sum, leaf) => sum + leaf.frequency, 0);
  places.weights.forEach((weights, leaf) => {
    const frequency = LEAVES[leaf]!.frequency / frequencies;
    for (let i = 0; i < weights.length; i++) shares[sites.grid[i]!]! += frequency * weights[i]!;
  });
  return shares;
}
