import type { Map as MapLibreMap, MapOptions } from 'maplibre-gl';
import type { Camera } from '@/scene/scene';
import type { CameraRequest, MapView } from '../map-events';
import { moveMark } from './move-cause';

type Padding = {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
};
type Bbox = readonly [number, number, number, number];

export const NO_PADDING: Padding = { top: 0, right: 0, bottom: 0, left: 0 };
/** Room between what is fitted and the edge of the free map. */
const FIT_MARGIN_PIXELS = 32;
const FIT_MAX_ZOOM = 17;
const FLIGHT_MILLISECONDS = 800;

/** Where the map opens. */
export function openingCamera(camera: Camera | null, bbox: Bbox, padding: Padding): Partial<MapOptions> {
  if (!camera)
    return { bounds: [...bbox], fitBoundsOptions: { padding: fitPadding(padding), maxZoom: FIT_MAX_ZOOM } };
  const { longitude, latitude, zoom, bearing, pitch } = camera;
  return { center: [longitude, latitude], zoom, bearing, pitch };
}

/** What the map shows now. */
export function readView(map: MapLibreMap): MapView {
  const { lng, lat } = map.getCenter();
  const { clientWidth, clientHeight } = map.getContainer();
  const bounds = map.getBounds();
  return {
    camera: {
      longitude: lng,
      latitude: lat,
      zoom: map.getZoom(),
      bearing: map.getBearing(),
      pitch: map.getPitch(),
    },
    bbox: [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()],
    widthPixels: clientWidth,
    heightPixels: clientHeight,
  };
}

/** Moves the camera as asked: a flight of at most 0.8 s, a cut where motion is unwanted. */
export function moveCamera(map: MapLibreMap, { target, instant }: CameraRequest, padding: Padding): void {
  const cut = instant === true || prefersReducedMotion();
  if (target.kind === 'bbox') {
    const fit = {
      padding: fitPadding(padding),
      maxZoom: FIT_MAX_ZOOM,
      ...(cut ? { animate: false } : { duration: FLIGHT_MILLISECONDS, linear: false }),
    };
    map.fitBounds([...target.bbox], fit, moveMark('request'));
    return;
  }
  const { longitude, latitude, zoom, bearing, pitch } = target.camera;
  const to = { center: [longitude, latitude] as [number, number], zoom, bearing, pitch };
  if (cut) map.jumpTo(to, moveMark('request'));
  else map.flyTo({ ...to, duration: FLIGHT_MILLISECONDS }, moveMark('request'));
}

/** Motion a person started: short, or none. */
export function easeMilliseconds(): number {
  return prefersReducedMotion() ? 0 : 250;
}

function prefersReducedMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

function fitPadding({ top, right, bottom, left }: Padding): Padding {
  const room = FIT_MARGIN_PIXELS;
  return { top: top + room, right: right + room, bottom: bottom + room, left: left + room };
}
