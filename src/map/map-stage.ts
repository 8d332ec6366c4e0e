import { MapLibreOverlay } from '@deck.gl/maplibre';
import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import type { MapOptions } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { MapStatus } from './map-status';
import { guardRequest } from './style/guard-request';
import { applyStyleChanges } from './style/apply-style-changes';
import type { CustomLayers } from './style/apply-style-changes';
import { EMPTY_MAP } from './style/compose-map';
import type { ComposedMap } from './style/compose-map';
import { planStyleChanges } from './style/plan-style-changes';
import { watchContexts } from './watch-contexts';

// A worker from a real address on this origin: a strict content security policy allows no blob.
setWorkerUrl(workerUrl);

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
  readonly map: () => MapLibreMap;
  /** Brings the map to a composition, now or as soon as it can take one. */
  readonly show: (composed: ComposedMap) => void;
  readonly setDivider: (fraction: number | null) => void;
  readonly destroy: () => void;
}

/** Mounts map and overlay in a container. */
export function createMapStage(options: MapStageOptions): MapStage {
  let wanted = EMPTY_MAP;
  let applied = EMPTY_MAP;
  let ready = false;
  let divider: number | null = null;
  let custom: CustomLayers = new Map();
  let map: MapLibreMap;
  let overlay: MapLibreOverlay;
  let detach = () => {};

  const flush = () => {
    if (!ready) return;
    applyStyleChanges(map, custom, planStyleChanges(applied, wanted));
    for (const layer of custom.values()) layer.setDivider?.(divider);
    if (applied.deck !== wanted.deck) overlay.setProps({ layers: [...wanted.deck] });
    applied = wanted;
  };

  const watch = watchContexts((action) => {
    if (action === 'announce-restoring') options.onStatus('restoring');
    else if (action === 'announce-ready') options.onStatus('ready');
    else if (action === 'renew-overlay') renewOverlay();
    else if (action === 'rebuild-map') rebuild();
    else {
      options.onStatus('failed');
      options.onReloadNeeded();
    }
  });

  const mountOverlay = () => {
    overlay = new MapLibreOverlay({
      interleaved: false,
      layers: [...wanted.deck],
      onLoad: () => {
        overlay
          .getCanvas()
          ?.addEventListener('webglcontextlost', () => watch.lost('overlay'), { once: true });
        watch.restored('overlay');
      },
    });
    map.addControl(overlay);
  };

  const renewOverlay = () => {
    discard(() => map.removeControl(overlay));
    mountOverlay();
  };

  const mountMap = (camera: MapStageOptions['camera']) => {
    map = buildMap(options, camera);
    map.on('webglcontextlost', () => {
      ready = false;
      watch.lost('map');
    });
    // Fires for the first style and again for the one MapLibre rebuilds after a lost context, without custom layers
    // and feature states.
    map.on('style.load', () => {
      custom = new Map();
      applied = withoutRuntimeState(applied);
      ready = true;
      flush();
      options.onStatus('ready');
      watch.restored('map');
    });
    detach = options.onMap(map);
    mountOverlay();
  };

  const rebuild = () => {
    const camera = {
      center: map.getCenter(),
      zoom: map.getZoom(),
      bearing: map.getBearing(),
      pitch: map.getPitch(),
    };
    ready = false;
    applied = EMPTY_MAP;
    detach();
    discard(() => map.remove());
    options.container.replaceChildren();
    mountMap(camera);
  };

  mountMap(options.camera);
  const resize = new ResizeObserver(() => map.resize());
  resize.observe(options.container);

  return {
    map: () => map,
    show: (composed) => {
      wanted = composed;
      flush();
    },
    setDivider: (fraction) => {
      divider = fraction;
      for (const layer of custom.values()) layer.setDivider?.(fraction);
    },
    destroy: () => {
      watch.stop();
      resize.disconnect();
      detach();
      discard(() => map.remove());
    },
  };
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

/** What MapLibre does not bring back by itself after a lost context. */
function withoutRuntimeState(composed: ComposedMap): ComposedMap {
  return {
    ...composed,
    layers: composed.layers.filter(({ kind }) => kind === 'style'),
    featureStates: new Map(),
  };
}

/** Takes down something whose context may be gone: what it throws then tells nothing new. */
function discard(takeDown: () => void): void {
  try {
    takeDown();
  } catch (error) {
    console.warn('A map part could not be taken down cleanly after its graphics context was lost.', error);
  }
}
