import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { BENCH_BBOX } from '../synthetic-incidents';

setWorkerUrl(workerUrl);

/** A map without a ground, the same for both sides, so that only what they draw is measured. */
export async function openBlankMap(): Promise<MapLibreMap> {
  const [west, south, east, north] = BENCH_BBOX;
  const map = new MapLibreMap({
    container: 'map',
    style: { version: 8, sources: {}, layers: [], transition: { duration: 0, delay: 0 } },
    bounds: [west, south, east, north],
    attributionControl: false,
    fadeDuration: 0,
    canvasContextAttributes: { antialias: false },
  });
  await map.once('load');
  return map;
}

/** Resolves when the browser has taken the frame that follows. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}
