import type { CameraKind, CameraNetwork } from '@/domain/camera/camera';

import { ROAD_WIDTH_METERS } from '../geography/roads/road-width';
import type { Ground } from '../ground/ground';
import type { Station } from '../ground/polyline';
import type { Random } from '../random';
import type { CameraPlan } from './camera-plan';

/** A camera on a pole at the kerb, looking along the street. */
export function pole(
  ground: Ground,
  way: number,
  { point, direction }: Station,
  side: 1 | -1,
  random: Random,
): CameraPlan {
  const road = ground.ways[way]!;
  const offset = side * (ROAD_WIDTH_METERS[road.class] / 2 - 0.5);
  return {
    ...lens('fixed', random),
    point: [point[0] - direction[1] * offset, point[1] + direction[0] * offset],
    direction,
    kind: 'fixed',
    network: random.chance(0.55) ? 'sharp-eyes' : drawNetwork(random),
    rangeMeters: 105,
    fieldOfViewDegrees: 66,
    siteName: road.name?.zh ?? '',
  };
}

export function lens(
  kind: CameraKind,
  random: Random,
): Pick<CameraPlan, 'fieldOfViewDegrees' | 'rangeMeters' | 'heightMeters'> {
  switch (kind) {
    case 'dome':
      return {
        fieldOfViewDegrees: 360,
        rangeMeters: Math.round(random.between(22, 36)),
        heightMeters: round(random.between(3, 4)),
      };
    case 'ptz':
      return {
        fieldOfViewDegrees: 58,
        rangeMeters: Math.round(random.between(110, 180)),
        heightMeters: round(random.between(6, 9)),
      };
    default:
      return {
        fieldOfViewDegrees: random.pick([48, 56, 66, 78, 92]),
        rangeMeters: Math.round(random.between(55, 120)),
        heightMeters: round(random.between(4, 7)),
      };
  }
}

export function drawNetwork(random: Random): CameraNetwork {
  const share = random.next();
  if (share < 0.42) return 'sharp-eyes';
  return share < 0.74 ? 'skynet' : 'digital-city';
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
