import type { Point } from '../../geography';
import type { Random } from '../../random';
import { centroid, leftPart, orientedBox, signedArea } from '../plane/ring';
import { along, directionOf, leftOf } from '../plane/vector';

const BANK_METERS = 7;

/** Fish ponds side by side on a block: its ground cut into strips with dikes between them. */
export function buildFishPonds(ground: readonly Point[], random: Random): Point[][] {
  if (ground.length < 3) return [];
  return cutPonds(ground, random)
    .map((pond) => roundCorners(shrink(pond, BANK_METERS / 2), 9))
    .filter((pond) => pond.length >= 3 && signedArea(pond) > 600);
}

function cutPonds(ring: readonly Point[], random: Random): (readonly Point[])[] {
  if (signedArea(ring) < random.between(14_000, 24_000)) return [ring];
  const box = orientedBox(ring);
  const at = along(box.center, box.axis, random.between(-0.1, 0.1) * box.length);
  const across = leftOf(box.axis);
  const parts = [leftPart(ring, at, across), leftPart(ring, at, [-across[0], -across[1]])];
  return parts.filter((part) => part.length >= 3).flatMap((part) => cutPonds(part, random));
}

function shrink(ring: readonly Point[], meters: number): Point[] {
  return ring.reduce(
    (rest: Point[], from, i) => {
      if (rest.length === 0) return rest;
      const direction = directionOf(from, ring[(i + 1) % ring.length]!);
      return leftPart(rest, along(from, leftOf(direction), meters), direction);
    },
    [...ring],
  );
}

/** Every corner cut twice, so that it looks dug rather than ruled. */
function roundCorners(ring: readonly Point[], reach: number): Point[] {
  return ring.flatMap((corner, i): Point[] => {
    const n = ring.length;
    const [before, after] = [ring[(i + n - 1) % n]!, ring[(i + 1) % n]!];
    const [back, on] = [directionOf(corner, before), directionOf(corner, after)];
    const near = along(along(corner, back, reach * 0.35), on, reach * 0.35);
    return [along(corner, back, reach), near, along(corner, on, reach)];
  });
}

/** A pond with a soft outline in the middle of a block, about `share` as wide as the block. */
export function buildPond(ground: readonly Point[], share: number, random: Random): Point[] {
  const center = centroid(ground);
  const radius = share * Math.sqrt(signedArea(ground));
  const box = orientedBox(ground);
  const [stretch, across] = [Math.min(1.5, Math.sqrt(box.length / box.width)), leftOf(box.axis)];
  const phases = [0, 1, 2].map(() => random.between(0, 2 * Math.PI));
  return Array.from({ length: 48 }, (_, i) => {
    const angle = (2 * Math.PI * i) / 48;
    const swell = phases.reduce(
      (sum, phase, k) => sum + (0.13 / (k + 1)) * Math.sin((k + 2) * angle + phase),
      1,
    );
    const [a, b] = [radius * swell * stretch * Math.cos(angle), (radius * swell * Math.sin(angle)) / stretch];
    return along(along(center, box.axis, a), across, b);
  });
}
