import type { LocalizedText } from '@/domain/text/localized-text';
import type { PlaneLine } from './plane-ground';

const FARTHEST_METERS = 40;

/** Name of the nearest line that has one; `null` where none comes near. */
export function nearestName(
  lines: readonly PlaneLine[],
  place: readonly [x: number, y: number],
): LocalizedText | null {
  let nearest: LocalizedText | null = null;
  let least = FARTHEST_METERS;
  for (const { path, name } of lines) {
    if (name.zh === '' && name.en === '') continue;
    for (let i = 1; i < path.length; i++) {
      const meters = distanceToStretch(place, path[i - 1]!, path[i]!);
      if (meters >= least) continue;
      least = meters;
      nearest = name;
    }
  }
  return nearest;
}

type Place = readonly [x: number, y: number];

function distanceToStretch([x, y]: Place, [ax, ay]: Place, [bx, by]: Place): number {
  const [dx, dy] = [bx - ax, by - ay];
  const squared = dx * dx + dy * dy;
  const share = squared === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / squared));
  return Math.hypot(x - ax - share * dx, y - ay - share * dy);
}
