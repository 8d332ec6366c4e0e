import type { Map as MapLibreMap } from 'maplibre-gl';
import { buildCameras } from '@/layers/cameras/cameras-layer';
import type { CollectionItems } from '@/layers/layer-input';
import type { LayerDrawing } from '@/layers/module';
import { composeMap } from '@/map/style/compose-map';
import { createStyleKeeper } from '@/map/style/style-keeper';
import { BENCH_BBOX } from '../synthetic-incidents';
import { nextFrame, openBlankMap } from './blank-map';
import { blankInput } from './geju-brush';

let map: MapLibreMap | null = null;

/**
 * Draws cameras spread over streets on a map.
 *
 * @param isPlain Every camera a sign of its own at every zoom, instead of the product's clusters.
 * @returns Milliseconds until all is drawn.
 */
export async function loadCameras(count: number, isPlain: boolean): Promise<number> {
  map = await openBlankMap();
  const keeper = createStyleKeeper(map);
  keeper.loaded();
  const drawing = buildCameras({ ...blankInput, collections: new Map([['cameras', spread(count)]]) })!;
  const started = performance.now();
  const idle = map.once('idle');
  keeper.show(composeMap([{ drawing: isPlain ? withoutClusters(drawing) : drawing, visible: true }]));
  await idle;
  await nextFrame();
  return performance.now() - started;
}

/** Moves the map by one step of a pan, and resolves once the frame is drawn. */
export async function panCameras(step: number): Promise<void> {
  if (!map) throw new Error('load first');
  const rendered = map.once('render');
  map.panBy([step % 20 < 10 ? 24 : -24, 0], { animate: false });
  await rendered;
  await nextFrame();
}

function withoutClusters({ sources, styleLayers, ...drawing }: LayerDrawing): LayerDrawing {
  const { data, maxzoom } = sources!['cameras'] as { data: GeoJSON.FeatureCollection; maxzoom: number };
  return {
    ...drawing,
    sources: { cameras: { type: 'geojson', data, maxzoom } },
    styleLayers: styleLayers!.filter(({ layer }) => layer.id === 'cameras'),
  };
}

const STREETS = 60;

/** Along streets, as cameras stand: both ways at even distances, the same at every run. */
function spread(count: number): CollectionItems {
  const [west, south, east, north] = BENCH_BBOX;
  const perStreet = count / (2 * STREETS);
  return {
    type: 'FeatureCollection',
    features: Array.from({ length: count }, (_, i) => {
      const street = ((Math.floor(i / 2 / perStreet) + 0.5) / STREETS) % 1;
      const along = ((i / 2) % perStreet) / perStreet;
      const [x, y] = i % 2 === 0 ? [along, street] : [street, along];
      return {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [west + x * (east - west), south + y * (north - south)] },
        properties: { code: `c${i}`, online: i % 17 !== 0 },
      };
    }),
  };
}
