/** A task and the pixel density on the target it needs. */
export interface PixelDensityLevel {
  readonly id: string;
  readonly pixelsPerMeter: number;
}

/** Levels of one edition of a standard, least demanding first. Editions differ in names and values: they are data. */
export interface PixelDensityEdition {
  readonly edition: string;
  readonly levels: readonly PixelDensityLevel[];
}

/**
 * Levels of EN 62676-4:2015. The 2025 edition of IEC 62676-4 has other names and values; give those as data.
 *
 * @see EN 62676-4:2015, Video surveillance systems for use in security applications, part 4: application guidelines.
 */
export const EN_62676_4_2015: PixelDensityEdition = {
  edition: 'EN 62676-4:2015',
  levels: [
    { id: 'monitor', pixelsPerMeter: 12.5 },
    { id: 'detect', pixelsPerMeter: 25 },
    { id: 'observe', pixelsPerMeter: 62.5 },
    { id: 'recognise', pixelsPerMeter: 125 },
    { id: 'identify', pixelsPerMeter: 250 },
    { id: 'inspect', pixelsPerMeter: 1000 },
  ],
};

/** What decides the pixel density of a camera. */
export interface Lens {
  /** Full horizontal angle in degrees, 0 to 360. */
  readonly fieldOfViewDegrees: number;
  /** Width of the image in pixels. */
  readonly widthPixels: number;
}

/** Beyond this angle a lens is read as a fisheye with even pixels per angle; a rectilinear one would stretch to no end. */
export const RECTILINEAR_LIMIT_DEGREES = 120;

/**
 * How far away a camera still gives a pixel density, meters.
 *
 * A rectilinear lens is judged on its axis: off the axis its density is higher, so the figure is on the safe side.
 *
 * @param pixelsPerMeter > 0.
 * @throws {RangeError} If the angle, width or density is not positive.
 */
export function pixelDensityDistance(lens: Lens, pixelsPerMeter: number): number {
  assertPositive('pixelsPerMeter', pixelsPerMeter);
  return pixelsAtOneMeter(lens) / pixelsPerMeter;
}

/** Pixels per meter on a target at a distance, by the same rule; Infinity at distance 0. */
export function pixelDensityAt(lens: Lens, distanceMeters: number): number {
  return pixelsAtOneMeter(lens) / distanceMeters;
}

/** The most demanding level a distance still serves; `null` where it serves none. */
export function levelAtDistance(
  lens: Lens,
  distanceMeters: number,
  { levels }: PixelDensityEdition = EN_62676_4_2015,
): PixelDensityLevel | null {
  const density = pixelDensityAt(lens, distanceMeters);
  const served = levels.filter(({ pixelsPerMeter }) => density >= pixelsPerMeter);
  return served.reduce<PixelDensityLevel | null>(
    (best, level) => (best && best.pixelsPerMeter >= level.pixelsPerMeter ? best : level),
    null,
  );
}

function pixelsAtOneMeter({ fieldOfViewDegrees, widthPixels }: Lens): number {
  assertPositive('fieldOfViewDegrees', fieldOfViewDegrees);
  assertPositive('widthPixels', widthPixels);
  const angle = (fieldOfViewDegrees * Math.PI) / 180;
  return fieldOfViewDegrees > RECTILINEAR_LIMIT_DEGREES
    ? widthPixels / angle
    : widthPixels / (2 * Math.tan(angle / 2));
}

function assertPositive(name: string, value: number): void {
  if (!(value > 0)) throw new RangeError(`${name} must be positive, got ${value}`);
}
