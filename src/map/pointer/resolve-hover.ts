import type { Map as MapLibreMap } from 'maplibre-gl';
import { buildProjection } from '@/domain/geo/transverse-mercator';
import type { Projection, TransverseMercator } from '@/domain/geo/transverse-mercator';
import { sampleDensity } from '@/layers/sample-density';
import type { LayerInput } from '@/layers/layer-input';
import { memoizeLast } from '@/layers/memoize-last';
import type { MapHover } from '../map-events';
import { toCluster } from './find-cluster';
import { findIncident } from './find-incident';
import { regionChainAt } from './region-index';

const PICK_RADIUS_PIXELS = 8;

/** What is drawn, as far as pointing at it goes. */
export interface PointableScene {
  readonly input: LayerInput;
  /** Collection by the id of a layer whose features can be picked. */
  readonly pickable: ReadonlyMap<string, string>;
  readonly pointsShown: boolean;
  readonly densityShown: boolean;
  /** Level whose region is outlined under the pointer; `null` for none. */
  readonly outlineLevelId: string | null;
}

/** Everything the map knows about one of its pixels. */
export function resolveHover(
  map: MapLibreMap,
  { x, y }: { readonly x: number; readonly y: number },
  { input, pickable, pointsShown, densityShown }: PointableScene,
): MapHover {
  const { lng, lat } = map.unproject([x, y]);
  const position: [number, number] = [lng, lat];
  const incident = pointsShown ? incidentAt(map, { x, y }, input) : null;
  return {
    x,
    y,
    position,
    regionCodes: regionChainAt(input.district, input.regionShapes, position),
    incidentRowId: incident?.rowId ?? null,
    incidentsAtPlace: incident?.atPlace ?? 0,
    ...featureAt(map, { x, y }, pickable),
    densityPerSquareKilometer:
      densityShown && input.density
        ? sampleDensity(input.density.now, projectionOf(input.district.projection), position)
        : null,
  };
}

const projectionOf: (definition: TransverseMercator) => Projection = memoizeLast(buildProjection);

function incidentAt(
  map: MapLibreMap,
  pixel: { readonly x: number; readonly y: number },
  { points }: LayerInput,
) {
  if (!points) return null;
  const center = map.unproject([pixel.x, pixel.y]);
  const corner = map.unproject([pixel.x + PICK_RADIUS_PIXELS, pixel.y + PICK_RADIUS_PIXELS]);
  const reach = 2 * Math.max(Math.abs(corner.lng - center.lng), Math.abs(corner.lat - center.lat));
  return findIncident(points, pixel, {
    center: [center.lng, center.lat],
    reach: [reach, reach],
    radiusPixels: PICK_RADIUS_PIXELS,
    project: (longitude, latitude) => map.project([longitude, latitude]),
  });
}

function featureAt(
  map: MapLibreMap,
  { x, y }: { readonly x: number; readonly y: number },
  pickable: ReadonlyMap<string, string>,
): Pick<MapHover, 'feature' | 'cluster'> {
  const layers = [...pickable.keys()].filter((id) => map.getLayer(id));
  if (layers.length === 0) return NOTHING;
  const [found] = map.queryRenderedFeatures(
    [
      [x - 3, y - 3],
      [x + 3, y + 3],
    ],
    { layers },
  );
  const collectionId = found && pickable.get(found.layer.id);
  if (collectionId === undefined) return NOTHING;
  const code: unknown = found?.properties['code'];
  if (typeof code === 'string') return { feature: { collectionId, code }, cluster: null };
  return { feature: null, cluster: toCluster(found!, collectionId) };
}

const NOTHING = { feature: null, cluster: null };
