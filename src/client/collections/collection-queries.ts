import { queryOptions } from '@tanstack/react-query';
import type { Feature, Geometry, MultiPolygon, Polygon } from 'geojson';
import { listCollections, listItems } from '@/contract/collections';
import type { WireFeature } from '@/contract/collections';
import { ApiError } from '../api-error';
import { request, toPath } from '../request';
import { packFootprints } from './pack-footprints';

/** A region's boundary with the code and level that join it to the district's regions. */
export type RegionShape = Feature<Polygon | MultiPolygon, { readonly code: string; readonly level: string }>;

const PAGE_LIMIT = 10_000;
const MAX_PAGES = 100;
const AROUND_LIMIT = 1_000;

export const collectionQueries = {
  all: ['collections'] as const,
  list: () =>
    queryOptions({
      queryKey: [...collectionQueries.all, 'list'] as const,
      queryFn: async ({ signal }) => (await request(listCollections, { signal })).collections,
      staleTime: Number.POSITIVE_INFINITY,
    }),
  /** All features of a collection, page by page. */
  items: (collectionId: string) =>
    queryOptions({
      queryKey: [...collectionQueries.all, 'items', collectionId] as const,
      queryFn: ({ signal }) => readAllItems(collectionId, signal),
      staleTime: 300_000,
    }),
  /** The first features of a collection in a box (`west,south,east,north`) and an interval of time. */
  itemsAround: (
    collectionId: string,
    { bbox, datetime }: { readonly bbox: string; readonly datetime: string },
  ) =>
    queryOptions({
      queryKey: [...collectionQueries.all, 'around', collectionId, bbox, datetime] as const,
      queryFn: async ({ signal }) => {
        const query = { limit: AROUND_LIMIT, bbox, datetime };
        const answer = await request(listItems, { params: { collectionId }, query, signal });
        return answer.features.map(toFeature);
      },
      staleTime: 60_000,
    }),
  /** Outlines of all buildings, flattened. */
  footprints: () =>
    queryOptions({
      queryKey: [...collectionQueries.all, 'footprints'] as const,
      queryFn: async ({ signal }) => packFootprints(await readAllItems('buildings', signal)),
      staleTime: 300_000,
      gcTime: 60_000,
      structuralSharing: false,
    }),
  /** Boundaries of every region of the district. */
  regionShapes: () =>
    queryOptions({
      queryKey: [...collectionQueries.all, 'items', 'regions'] as const,
      queryFn: ({ signal }) => readAllItems('regions', signal),
      select: (features) => features.flatMap(toRegionShape),
      staleTime: Number.POSITIVE_INFINITY,
    }),
};

async function readAllItems(collectionId: string, signal: AbortSignal): Promise<Feature[]> {
  const features: Feature[] = [];
  let after: string | undefined;
  for (let page = 0; page < MAX_PAGES; page++) {
    const query = { limit: PAGE_LIMIT, ...(after === undefined ? {} : { after }) };
    const answer = await request(listItems, { params: { collectionId }, query, signal });
    features.push(...answer.features.map(toFeature));
    const next = answer.links.find(({ rel }) => rel === 'next')?.href;
    if (!next) return features;
    after = new URL(next, 'http://localhost').searchParams.get('after') ?? undefined;
    if (after === undefined) break;
  }
  throw new ApiError('broken-contract', toPath(listItems, { params: { collectionId } }), {
    message: 'pages without end',
  });
}

function toFeature(feature: WireFeature): Feature {
  return feature as unknown as Feature;
}

function toRegionShape(feature: Feature<Geometry | null>): RegionShape[] {
  const { geometry, properties } = feature;
  if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') return [];
  const { code, level } = (properties ?? {}) as { code?: unknown; level?: unknown };
  if (typeof code !== 'string' || typeof level !== 'string') return [];
  return [{ type: 'Feature', id: code, geometry, properties: { code, level } }];
}
