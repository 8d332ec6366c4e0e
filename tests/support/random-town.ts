import type { Random } from '@/analysis/random/random';
import type { MultiPolygon } from '@/analysis/polygon/polygon';
import type { CameraView } from '@/analysis/visibility/camera-view';

/** A turned rectangle or L, planar meters. */
export function drawBuilding(random: Random, sideMeters: number): MultiPolygon {
  const between = (low: number, high: number) => low + (high - low) * random.uniform();
  const [x, y, turn] = [between(0, sideMeters), between(0, sideMeters), between(0, Math.PI)];
  const [width, depth] = [between(8, 40), between(8, 25)];
  const isBent = random.uniform() < 0.5;
  const corners: [number, number][] = isBent
    ? [
        [0, 0],
        [width, 0],
        [width, depth / 2],
        [width / 2, depth / 2],
        [width / 2, depth],
        [0, depth],
      ]
    : [
        [0, 0],
        [width, 0],
        [width, depth],
        [0, depth],
      ];
  return [
    [
      corners.map(([dx, dy]) => [
        x + dx * Math.cos(turn) - dy * Math.sin(turn),
        y + dx * Math.sin(turn) + dy * Math.cos(turn),
      ]),
    ],
  ];
}

/** Buildings that may overlap one another, as drawn plans do. */
export function drawTown(random: Random, count: number, sideMeters: number): MultiPolygon[] {
  return Array.from({ length: count }, () => drawBuilding(random, sideMeters));
}

/** A camera somewhere in the town. */
export function drawView(random: Random, sideMeters: number): CameraView {
  const between = (low: number, high: number) => low + (high - low) * random.uniform();
  return {
    x: between(0, sideMeters),
    y: between(0, sideMeters),
    azimuthDegrees: between(-360, 720),
    fieldOfViewDegrees: random.uniform() < 0.3 ? 360 : between(20, 300),
    rangeMeters: between(30, 150),
    nearMeters: random.uniform() < 0.5 ? 0 : between(1, 10),
  };
}
