import type { PlanePolygon } from './block-mesh';

/** Whether a place lies in a scope; the extent of the raster is 0 to 1. */
export type ScopeTest = (x: number, y: number) => boolean;

const BANDS = 512;

/**
 * Builds the test of a scope by the even-odd rule. Sides are kept by the bands of y they cross, so that a place is held
 * against a handful of them and not against a whole border of thousands.
 */
export function buildScopeTest(polygons: readonly PlanePolygon[]): ScopeTest {
  const bands = Array.from({ length: BANDS }, (): number[] => []);
  const bandOf = (y: number) => Math.min(BANDS - 1, Math.max(0, Math.floor(y * BANDS)));
  for (const ring of polygons.flat()) {
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = ring[i - 1]!;
      const [bx, by] = ring[i]!;
      if (ay === by) continue;
      for (let band = bandOf(Math.min(ay, by)); band <= bandOf(Math.max(ay, by)); band++) {
        bands[band]!.push(ax, ay, bx, by);
      }
    }
  }
  return (x, y) => {
    const sides = bands[bandOf(y)]!;
    let inside = false;
    for (let i = 0; i < sides.length; i += 4) {
      const ay = sides[i + 1]!;
      const by = sides[i + 3]!;
      if (ay > y === by > y) continue;
      if (x < sides[i]! + ((sides[i + 2]! - sides[i]!) * (y - ay)) / (by - ay)) inside = !inside;
    }
    return inside;
  };
}
