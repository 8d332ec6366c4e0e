import type { LassoRing } from '@/layers/layer-input';

type Pixel = readonly [x: number, y: number];

/** A link must carry the ring: few points, six decimals (a tenth of a meter). */
const MOST_POINTS = 120;
const DIGITS = 6;

/** Thins a drawn line out until it has few enough points, and puts it on the ground. */
export function toLassoRing(
  points: readonly Pixel[],
  toDegrees: (pixel: Pixel) => readonly [number, number],
): LassoRing {
  let tolerance = 0.75;
  let thinned = simplify(points, tolerance);
  while (thinned.length > MOST_POINTS) {
    tolerance *= 1.5;
    thinned = simplify(points, tolerance);
  }
  const kept = thinned.length >= 3 ? thinned : points;
  return kept.map((pixel) => {
    const [longitude, latitude] = toDegrees(pixel);
    return [Number(longitude.toFixed(DIGITS)), Number(latitude.toFixed(DIGITS))] as const;
  });
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
