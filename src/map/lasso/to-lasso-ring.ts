import type { LassoRing } from '@/layers/layer-input';

type Pixel = readonly [x: number, y: number];

/** A link must carry the ring: few points, six decimals (a tenth of a meter). */
const MOST_POINTS = 120;
const DIGITS = 6;
const FEWEST_POINTS = 3;
const FINEST_TOLERANCE_PIXELS = 0.75;
const COARSEST_TOLERANCE_PIXELS = 8;

/** Thins a drawn line out until it has few enough points, and puts it on the ground. */
export function toLassoRing(
  points: readonly Pixel[],
  toDegrees: (pixel: Pixel) => readonly [number, number],
): LassoRing {
  return thinOut(points).map((pixel) => {
    const [longitude, latitude] = toDegrees(pixel);
    return [Number(longitude.toFixed(DIGITS)), Number(latitude.toFixed(DIGITS))] as const;
  });
}

/** By shape where that leaves few enough points, else evenly. */
function thinOut(points: readonly Pixel[]): readonly Pixel[] {
  const drawn = sampleEvenly(points, 4 * MOST_POINTS);
  for (let tolerance = FINEST_TOLERANCE_PIXELS; tolerance < COARSEST_TOLERANCE_PIXELS; tolerance *= 1.5) {
    const thinned = simplify(drawn, tolerance);
    if (thinned.length >= FEWEST_POINTS && thinned.length <= MOST_POINTS) return thinned;
  }
  return sampleEvenly(drawn, MOST_POINTS);
}

function sampleEvenly(points: readonly Pixel[], most: number): readonly Pixel[] {
  if (points.length <= most) return points;
  return Array.from({ length: most }, (_, i) => points[Math.floor((i * points.length) / most)]!);
}

/** Douglas and Peucker's line simplification. */
function simplify(points: readonly Pixel[], tolerance: number): readonly Pixel[] {
  if (points.length < 3) return points;
  const first = points[0]!;
  const last = points.at(-1)!;
  let farthest = 0;
  let farthestDistance = tolerance;
  for (let i = 1; i < points.length - 1; i++) {
    const distance = distanceToSegment(points[i]!, first, last);
    if (distance > farthestDistance) {
      farthest = i;
      farthestDistance = distance;
    }
  }
  if (farthest === 0) return [first, last];
  return [
    ...simplify(points.slice(0, farthest + 1), tolerance).slice(0, -1),
    ...simplify(points.slice(farthest), tolerance),
  ];
}

function distanceToSegment([x, y]: Pixel, [ax, ay]: Pixel, [bx, by]: Pixel): number {
  const [dx, dy] = [bx - ax, by - ay];
  const lengthSquared = dx * dx + dy * dy;
  const share =
    lengthSquared === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / lengthSquared));
  return Math.hypot(x - ax - share * dx, y - ay - share * dy);
}
