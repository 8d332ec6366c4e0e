import { fromMercator, toMercator } from '@/domain/geo/web-mercator';
import type { Camera } from '@/scene/scene';

type Bbox = readonly [number, number, number, number];

/** Pixels of the whole world at zoom 0. */
const WORLD_PIXELS = 512;
const CLOSEST_ZOOM = 16.5;

/** A picture in pixels. */
interface Picture {
  readonly width: number;
  readonly height: number;
  /** The part in the middle of which things are brought, such as one panel of a wall; all of it unless told. */
  readonly pane?: Pane;
}

interface Pane {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The camera that shows a rectangle in the middle of a picture, or of a part of it.
 *
 * @param bbox  `[west, south, east, north]` in degrees, WGS 84.
 * @param share Share of the picture or its part that the rectangle may fill, 0 to 1.
 */
export function cameraOn(bbox: Bbox, picture: Picture, share: number): Camera {
  const [west, south, east, north] = bbox;
  const { width, height } = picture.pane ?? picture;
  const across = Math.max(1e-6, (east - west) / 360);
  const down = Math.max(1e-6, mercatorY(south) - mercatorY(north));
  const fitted = Math.log2(Math.min((share * width) / across, (share * height) / down) / WORLD_PIXELS);
  const zoom = Math.max(0, Math.min(CLOSEST_ZOOM, fitted));
  const middle = [(west + east) / 2, (south + north) / 2] as const;
  return { ...seenFrom(middle, zoom, picture), zoom, bearing: 0, pitch: 0 };
}

/** The middle of a picture in which a place stands in the middle of its part. */
export function seenFrom(
  [longitude, latitude]: readonly [number, number],
  zoom: number,
  { width, height, pane = { x: 0, y: 0, width, height } }: Picture,
): { readonly longitude: number; readonly latitude: number } {
  const right = width / 2 - pane.x - pane.width / 2;
  const below = height / 2 - pane.y - pane.height / 2;
  if (right === 0 && below === 0) return { longitude, latitude };
  const world = WORLD_PIXELS * 2 ** zoom;
  const [x, y] = toMercator(longitude, latitude);
  const [seenLongitude, seenLatitude] = fromMercator(x + right / world, y + below / world);
  return { longitude: seenLongitude, latitude: seenLatitude };
}

/** Share of the world's height from its upper edge. */
const mercatorY = (latitude: number) => toMercator(0, latitude)[1];
