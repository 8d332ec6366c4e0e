import type { GeoJSONSource, Map as MapLibreMap, MapGeoJSONFeature } from 'maplibre-gl';
import { easeMilliseconds } from '../camera/camera';
import type { MapCluster } from '../map-events';

/** What a rendered feature says of the cluster it stands for; `null` where it is a feature of its own. */
export function toCluster(
  { properties, geometry, source }: Pick<MapGeoJSONFeature, 'properties' | 'geometry' | 'source'>,
  collectionId: string,
): MapCluster | null {
  const { cluster_id: id, point_count: count, online, known } = properties as Record<string, unknown>;
  if (typeof id !== 'number' || typeof count !== 'number' || geometry.type !== 'Point') return null;
  const [longitude = 0, latitude = 0] = geometry.coordinates;
  return {
    collectionId,
    sourceId: source,
    id,
    position: [longitude, latitude],
    count,
    online: typeof online === 'number' ? online : 0,
    known: typeof known === 'number' ? known : 0,
  };
}

/** One step where the source can no longer say at which zoom the cluster parts. */
const FALLBACK_STEP = 2;

/** Moves the map to where a cluster parts into what it holds. */
export async function zoomIntoCluster(
  map: MapLibreMap,
  { sourceId, id, position }: MapCluster,
): Promise<void> {
  const parts = map.getSource<GeoJSONSource>(sourceId)?.getClusterExpansionZoom(id);
  const zoom = await Promise.resolve(parts).catch(() => undefined);
  map.easeTo({
    center: [...position],
    zoom: zoom ?? map.getZoom() + FALLBACK_STEP,
    duration: easeMilliseconds(),
  });
}
