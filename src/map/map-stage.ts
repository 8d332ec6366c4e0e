import { Map as MapLibreMap, addProtocol, setWorkerUrl } from 'maplibre-gl';
import type { MapOptions } from 'maplibre-gl';
import { Protocol } from 'pmtiles';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { MapStatus } from './map-status';
import { guardRequest } from './style/guard-request';
import { discard } from './discard';
import { holdFrameBudget } from './hold-frame-budget';
import { createOverlayKeeper } from './overlay-keeper';
import type { OverlayKeeper } from './overlay-keeper';
import { EMPTY_MAP } from './style/compose-map';
import type { ComposedMap } from './style/compose-map';
import { createStyleKeeper } from './style/style-keeper';
import type { StyleKeeper } from './style/style-keeper';
import { resizeMap } from './camera/move-cause';
import { takePicture } from './take-picture';
import { watchContexts } from './watch-contexts';
import type { ContextWatch } from './watch-contexts';

// A worker from a real address on this origin: a strict content security policy allows no blob.
setWorkerUrl(workerUrl);
addProtocol('pmtiles', new Protocol().tile);

/** Walls are wider than MapLibre's default of 4096; drivers without a graphics card still take 8192. */
const LARGEST_CANVAS_PIXELS: [number, number] = [8192, 8192];
const MAX_PITCH_DEGREES = 60;

export interface MapStageOptions {
  readonly container: HTMLElement;
  readonly interactive: boolean;
  readonly camera: Pick<MapOptions, 'center' | 'zoom' | 'bearing' | 'pitch' | 'bounds' | 'fitBoundsOptions'>;
  /** Called for the map and again for each that replaces it; answers with what takes its listeners off. */
  readonly onMap: (map: MapLibreMap) => () => void;
  readonly onStatus: (status: MapStatus) => void;
  readonly onReloadNeeded: () => void;
}

/** The one map and the one overlay, kept alive through lost contexts. */
export interface MapStage {
  /** Brings the map to a composition, now or as soon as it can take one. */
  readonly show: (composed: ComposedMap) => void;
  readonly setDivider: (fraction: number | null) => void;
  /** The map as it stands, at print sharpness. */
  readonly picture: () => ReturnType<typeof takePicture>;
  readonly destroy: () => void;
}

/** One MapLibre map with what keeps its style and overlay. */
interface Mounted {
  readonly map: MapLibreMap;
  readonly style: StyleKeeper;
  readonly overlay: OverlayKeeper;
  readonly detach: () => void;
}

/** Mounts map and overlay in a container. */
export function createMapStage(options: MapStageOptions): MapStage {
  let wanted = EMPTY_MAP;
  let divider: number | null = null;

  const watch = watchContexts((action) => {
    if (action === 'announce-restoring') options.onStatus('restoring');
    else if (action === 'announce-ready') options.onStatus('ready');
    else if (action === 'renew-overlay') mounted.overlay.renew();
    else if (action === 'rebuild-map') rebuild();
    else {
      options.onStatus('failed');
      options.onReloadNeeded();
    }
  });
  const show = () => {
    mounted.style.show(wanted);
    mounted.style.setDivider(divider);
    mounted.overlay.show(wanted.deck);
  };
  const rebuild = () => {
    const camera = cameraOf(mounted.map);
    takeDown(mounted);
    options.container.replaceChildren();
    mounted = mount(options, camera, watch);
    show();
  };

  let mounted = mount(options, options.camera, watch);
  const resize = new ResizeObserver(() => resizeMap(mounted.map));
  resize.observe(options.container);

  return {
    show: (composed) => {
      wanted = composed;
      show();
    },
    setDivider: (fraction) => {
      divider = fraction;
      mounted.style.setDivider(fraction);
    },
    picture: () => takePicture(mounted.map, mounted.overlay.picture),
    destroy: () => {
      watch.stop();
      resize.disconnect();
      takeDown(mounted);
    },
  };
}

function mount(options: MapStageOptions, camera: MapStageOptions['camera'], watch: ContextWatch): Mounted {
  const map = buildMap(options, camera);
  const style = createStyleKeeper(map);
  map.on('webglcontextlost', () => {
    style.lost();
    watch.lost('map');
  });
  // Fires for the first style, and again for the one MapLibre rebuilds after a lost context.
  map.on('style.load', () => {
    style.loaded();
    options.onStatus('ready');
    watch.restored('map');
  });
  const unlisten = options.onMap(map);
  const endBudget = holdFrameBudget(map);
  const detach = () => {
    unlisten();
    endBudget();
  };
  const overlay = createOverlayKeeper(map, {
    onLost: () => watch.lost('overlay'),
    onReady: () => watch.restored('overlay'),
  });
  return { map, style, overlay, detach };
}

function takeDown({ map, overlay, detach }: Mounted): void {
  overlay.end();
  detach();
  discard(() => map.remove());
}

function cameraOf(map: MapLibreMap): MapStageOptions['camera'] {
  return { center: map.getCenter(), zoom: map.getZoom(), bearing: map.getBearing(), pitch: map.getPitch() };
}

function buildMap(
  { container, interactive }: MapStageOptions,
  camera: MapStageOptions['camera'],
): MapLibreMap {
  return new MapLibreMap({
    ...camera,
    container,
    interactive,
    style: { version: 8, sources: {}, layers: [], transition: { duration: 0, delay: 0 } },
    attributionControl: false,
    trackResize: false,
    fadeDuration: 0,
    maxPitch: MAX_PITCH_DEGREES,
    maxCanvasSize: LARGEST_CANVAS_PIXELS,
    renderWorldCopies: false,
    transformRequest: guardRequest,
    canvasContextAttributes: { antialias: false, powerPreference: 'high-performance' },
  });
}
