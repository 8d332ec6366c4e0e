import type { ExpressionSpecification } from 'maplibre-gl';
import { metersPerPixel, zoomForLength } from '@/domain/geo/web-mercator';

const FIRST_ZOOM = 9;
const LAST_ZOOM = 20;

/** How wide one class of line is: never under its least width, else true to the ground. */
export interface LineWidth {
  readonly leastPixels: number;
  readonly trueMeters: number;
}

/** Width of a line in pixels at a zoom. */
export function widthAt({ leastPixels, trueMeters }: LineWidth, latitude: number, zoom: number): number {
  return Math.max(leastPixels, trueMeters / metersPerPixel(latitude, zoom));
}

/**
 * Width by zoom and class: exact at whole zooms, doubling between them as the ground does.
 *
 * @param widths By the values of the property `class`; the last also serves unknown classes.
 * @param extraPixels Added at every zoom, for casings.
 */
export function widthByClass(
  widths: Readonly<Record<string, LineWidth>>,
  latitude: number,
  { extraPixels = 0, sizeFactor = 1 }: { readonly extraPixels?: number; readonly sizeFactor?: number } = {},
): ExpressionSpecification {
  const entries = Object.entries(widths);
  const fallback = entries.at(-1)![1];
  const stops: unknown[] = [];
  for (let zoom = FIRST_ZOOM; zoom <= LAST_ZOOM; zoom++) {
    const pixels = (width: LineWidth) =>
      Number(
        (
          widthAt({ ...width, leastPixels: width.leastPixels * sizeFactor }, latitude, zoom) + extraPixels
        ).toFixed(2),
      );
    stops.push(zoom, [
      'match',
      ['get', 'class'],
      ...entries.flatMap(([name, width]) => [name, pixels(width)]),
      pixels(fallback),
    ]);
  }
  return ['interpolate', ['exponential', 2], ['zoom'], ...stops] as unknown as ExpressionSpecification;
}

/** The zoom at which a pixel covers so many meters. */
export function zoomAtMetersPerPixel(latitude: number, meters: number): number {
  return zoomForLength(latitude, meters, 1);
}
