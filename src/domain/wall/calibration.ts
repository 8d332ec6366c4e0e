/** What is known of a wall and the room before it; lengths in the unit of their names. */
export interface WallCalibration {
  /** Visible width of the whole wall. */
  readonly widthMillimeters: number;
  /** Distance from the wall to the eyes of whoever sits farthest. */
  readonly farthestSeatMeters: number;
  /** Where panels of the wall meet: share of its width, 0 to 1, ascending. */
  readonly verticalSeams: readonly number[];
  /** Likewise of its height. */
  readonly horizontalSeams: readonly number[];
}

/** Tangent of one minute of arc. */
const ARC_MINUTE = Math.tan(Math.PI / (180 * 60));
/** Where nothing is measured, the farthest seat is taken to be this many picture heights away. */
const ASSUMED_DISTANCE_IN_HEIGHTS = 2.96;
/** A desk's screen: 0.25 mm a pixel, seen from 0.6 m. Marks of the map are drawn for it. */
const DESK_ARC_MINUTE_PIXELS = (600 * ARC_MINUTE) / 0.25;
/** Han fill nine tenths of their size, digits seven. */
const HAN_SHARE = 0.9;
/** NUREG-0700: no character may be smaller, seen from the farthest seat. */
export const SMALLEST_ARC_MINUTES = 16;
/** Strokes of Han need so many pixels, however coarse the wall. */
const SMALLEST_TYPE_PIXELS = 16;

/**
 * One minute of arc in pixels, seen from the farthest seat.
 *
 * @param calibration `null` where nothing was measured: the seat is then assumed by the height of the picture.
 * @param size Size of the picture in pixels.
 */
export function arcMinutePixels(
  calibration: WallCalibration | null,
  size: { readonly width: number; readonly height: number },
): number {
  const measured = calibration
    ? (calibration.farthestSeatMeters * 1000 * ARC_MINUTE) / pixelPitchMillimeters(calibration, size.width)
    : size.height * ASSUMED_DISTANCE_IN_HEIGHTS * ARC_MINUTE;
  return Math.max(measured, (SMALLEST_TYPE_PIXELS * HAN_SHARE) / SMALLEST_ARC_MINUTES);
}

/** Distance from one pixel to the next. */
export function pixelPitchMillimeters({ widthMillimeters }: WallCalibration, widthPixels: number): number {
  return widthMillimeters / widthPixels;
}

/** Factor on lines, marks and labels of the map, so that they fill the angle that they fill on a desk. */
export function wallSizeFactor(arcMinute: number): number {
  return Math.max(1, arcMinute / DESK_ARC_MINUTE_PIXELS);
}

/** Font size in pixels at which Han fill an angle. */
export function typePixels(arcMinutes: number, arcMinute: number): number {
  return (arcMinutes * arcMinute) / HAN_SHARE;
}

/** Seams of a wall of equal panels. */
export function evenSeams(panels: number): number[] {
  return Array.from({ length: Math.max(0, panels - 1) }, (_, i) => (i + 1) / panels);
}
