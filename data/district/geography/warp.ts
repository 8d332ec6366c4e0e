import type { Point } from '../geography';
import type { Random } from '../random';

/**
 * A smooth bending of the plane. The city is planned on a flat sheet (`u` east, `v` north, meters) and bent into place,
 * so that no street of the real plane (`x`, `y`) is ruled.
 */
export interface Warp {
  readonly bend: (flat: Point) => Point;
  /** The inverse of `bend`, to under a millimeter. */
  readonly flatten: (bent: Point) => Point;
}

interface Wave {
  readonly u: number;
  readonly v: number;
  readonly phase: number;
  readonly amplitude: Point;
}

/** Wave lengths in meters and the largest displacement of each; slopes add up to well under 1, so nothing folds. */
const WAVES = [
  { length: 13_000, amplitude: 260 },
  { length: 8_600, amplitude: 190 },
  { length: 5_900, amplitude: 105 },
  { length: 3_700, amplitude: 48 },
  { length: 2_300, amplitude: 20 },
] as const;

export function createWarp(random: Random): Warp {
  const waves = WAVES.flatMap(({ length, amplitude }, i) => [
    buildWave(random, length, [amplitude, 0], 0.25 + 0.9 * i),
    buildWave(random, length, [0, amplitude], 1.8 + 0.9 * i),
  ]);
  const shift = (u: number, v: number): Point => {
    let x = 0;
    let y = 0;
    for (const wave of waves) {
      const value = Math.sin(wave.u * u + wave.v * v + wave.phase);
      x += wave.amplitude[0] * value;
      y += wave.amplitude[1] * value;
    }
    return [x, y];
  };
  return {
    bend: ([u, v]) => {
      const [x, y] = shift(u, v);
      return [u + x, v + y];
    },
    flatten: ([x, y]) => {
      let [u, v] = [x, y];
      for (let i = 0; i < 12; i++) {
        const [dx, dy] = shift(u, v);
        [u, v] = [x - dx, y - dy];
      }
      return [u, v];
    },
  };
}

function buildWave(random: Random, length: number, amplitude: Point, angle: number): Wave {
  const direction = angle + random.between(-0.35, 0.35);
  const rate = (2 * Math.PI) / length;
  return {
    u: rate * Math.cos(direction),
    v: rate * Math.sin(direction),
    phase: random.between(0, 2 * Math.PI),
    amplitude,
  };
}
