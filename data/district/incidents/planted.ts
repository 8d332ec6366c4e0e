import type { SampleSourceKind } from '../catalog/sources';
import type { Random } from '../random';
import type { LeafPlaces } from './leaf-places';
import { type AliasTable, buildAliasTable, drawItem, drawPoisson } from './sampling';
import type { Sites } from './sites';
import type { Timeline } from './timeline';

const WEEK = 7 * 86_400_000;

/** Incidents on top of the ordinary ones, at a rate that changes with time, in a few grids. */
export interface PlantedStream {
  readonly id: string;
  readonly grids: readonly number[];
  /** Indexes into `LEAVES`, drawn from evenly. */
  readonly leaves: readonly number[];
  /** Rate as a broken line, in incidents a week over all grids; constant before the first knot and after the last. */
  readonly knots: readonly { readonly at: number; readonly perWeek: number }[];
}

/** One incident planted at a place and an instant. */
export interface PlantedIncident {
  readonly at: number;
  readonly leaf: number;
  readonly site: number;
  readonly source: SampleSourceKind | null;
  /** Closed in haste, for it comes back. */
  readonly hasty: boolean;
}

/** What a planted incident leaves open: the time of day and the channel may be drawn as for others. */
export interface PlantedDraft {
  readonly leaf: number;
  readonly site: number;
  readonly at: number | null;
  readonly source: SampleSourceKind | null;
  readonly hasty: boolean;
}

export interface Plants {
  /** How many planted incidents fall into each bucket of the sample. */
  readonly counts: Uint32Array;
  readonly draftsIn: (bucketIndex: number) => PlantedDraft[];
}

/** Makes planted incidents available bucket by bucket. */
export function buildPlants(
  timeline: Timeline,
  streams: readonly PlantedStream[],
  singles: readonly PlantedIncident[],
  sampler: { readonly sites: Sites; readonly places: LeafPlaces },
  random: Random,
): Plants {
  const tables = streams.map((stream) => stream.leaves.map((leaf) => tableIn(stream.grids, leaf, sampler)));
  const byBucket = new Map<number, PlantedIncident[]>();
  for (const single of singles) {
    const bucket = timeline.indexOf(single.at);
    const others = byBucket.get(bucket);
    if (others) others.push(single);
    else byBucket.set(bucket, [single]);
  }
  const streamDrafts = (stream: PlantedStream, s: number, bucketIndex: number): PlantedDraft[] => {
    const { label, from, to } = timeline.bucketAt(bucketIndex);
    const chance = random.fork(`${stream.id} ${label}`);
    const mean = (ratePerWeek(stream, (from + to) / 2) * (to - from)) / WEEK;
    return Array.from({ length: drawPoisson(mean, chance) }, () => {
      const choice = chance.index(stream.leaves.length);
      const site = drawItem(tables[s]![choice]!, chance);
      return { leaf: stream.leaves[choice]!, site, at: null, source: null, hasty: false };
    });
  };
  const draftsIn = (bucketIndex: number) => [
    ...streams.flatMap((stream, s) => streamDrafts(stream, s, bucketIndex)),
    ...(byBucket.get(bucketIndex) ?? []),
  ];
  return {
    counts: Uint32Array.from({ length: timeline.historyCount }, (_, i) => draftsIn(i).length),
    draftsIn,
  };
}

/** Rate of a stream at an instant, in incidents a week. */
export function ratePerWeek({ knots }: Pick<PlantedStream, 'knots'>, at: number): number {
  if (at <= knots[0]!.at) return knots[0]!.perWeek;
  for (let i = 1; i < knots.length; i++) {
    const [a, b] = [knots[i - 1]!, knots[i]!];
    if (at < b.at) return a.perWeek + ((b.perWeek - a.perWeek) * (at - a.at)) / (b.at - a.at);
  }
  return knots.at(-1)!.perWeek;
}

/** Sites of the grids by the leaf's weights, each grid with the same share; any site where the leaf has none. */
function tableIn(
  grids: readonly number[],
  leaf: number,
  { sites, places }: { readonly sites: Sites; readonly places: LeafPlaces },
): AliasTable {
  const inGrids: number[] = [];
  const sums = new Map(grids.map((grid) => [grid, 0]));
  const weights = places.weights[leaf]!;
  for (let site = 0; site < sites.count; site++) {
    const sum = sums.get(sites.grid[site]!);
    if (sum === undefined) continue;
    inGrids.push(site);
    sums.set(sites.grid[site]!, sum + weights[site]!);
  }
  const shares = inGrids.map((site) => weights[site]! / (sums.get(sites.grid[site]!)! || 1));
  return buildAliasTable(inGrids, shares.some((share) => share > 0) ? shares : inGrids.map(() => 1));
}
