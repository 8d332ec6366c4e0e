import { API_ROOT } from '@/contract/endpoint';
import type { CollectionSummary } from '#data/store/collection/read-collections';

const CRS84 = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84';
const WORLD = [-180, -90, 180, 90] as const;
const GEOJSON = 'application/geo+json';

/** A collection as OGC API - Features describes it. */
export function toWireCollection({ id, title, description, bbox, interval }: CollectionSummary) {
  const [first, last] = interval;
  const href = `${API_ROOT}/collections/${encodeURIComponent(id)}`;
  return {
    id,
    title: both(title),
    description: both(description),
    extent: {
      spatial: { bbox: [bbox ?? WORLD], crs: CRS84 },
      temporal: { interval: [[toInstant(first), toInstant(last)] as const] },
    },
    itemType: 'feature' as const,
    crs: [CRS84],
    links: [
      { href, rel: 'self', type: 'application/json', title: title.en },
      { href: `${href}/items`, rel: 'items', type: GEOJSON, title: title.en },
    ],
  };
}

function both({ zh, en }: CollectionSummary['title']): string {
  return zh === en ? zh : `${zh} ${en}`;
}

function toInstant(milliseconds: number | null): string | null {
  return milliseconds === null ? null : new Date(milliseconds).toISOString();
}
