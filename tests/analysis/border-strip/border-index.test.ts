import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { along, buildBorderIndex, edgesOf } from '@/analysis/border-strip/border-index';
import type { MultiPolygon } from '@/analysis/polygon/polygon';

function box(west: number, south: number, east: number, north: number): MultiPolygon {
  return [[[[west, south], [east, south], [east, north], [west, north], [west, south]]]]; // prettier-ignore
}

/** Two by one kilometer, halved at x = 1000. */
const pair = [box(0, 0, 1000, 1000), box(1000, 0, 2000, 1000)];

describe('buildBorderIndex', () => {
  it('finds the unit across a shared border, and how far it is', () => {
    const { neighbourOf } = buildBorderIndex(pair, 100);

    expect(neighbourOf(0, 940, 500)).toEqual({ unit: 1, distanceMeters: 60 });
    expect(neighbourOf(1, 1000, 500)).toEqual({ unit: 0, distanceMeters: 0 });
    expect(neighbourOf(0, 899, 500)).toBeNull();
  });

  it('never finds anybody behind the outer border', () => {
    const { neighbourOf } = buildBorderIndex(pair, 100);

    expect(neighbourOf(0, 5, 500)).toBeNull();
    expect(neighbourOf(1, 1500, 3)).toBeNull();
  });

  it('takes the nearest where three meet, and looks across a gap', () => {
    const three = [box(0, 0, 1000, 1000), box(1000, 0, 2000, 480), box(1010, 500, 2000, 1000)];
    const { neighbourOf } = buildBorderIndex(three, 100);

    expect(neighbourOf(0, 960, 450)?.unit).toBe(1);
    expect(neighbourOf(0, 960, 600)).toEqual({ unit: 2, distanceMeters: 50 });
  });

  it('agrees with a search through all edges', () => {
    const lattice = Array.from({ length: 9 }, (_, i) => {
      const [column, row] = [i % 3, Math.floor(i / 3)];
      return box(column * 300, row * 300, column * 300 + 300, row * 300 + 300);
    });
    const place = fc.double({ min: 0.5, max: 899.5, noNaN: true });
    fc.assert(
      fc.property(place, place, fc.integer({ min: 20, max: 200 }), (x, y, reach) => {
        const own = Math.floor(y / 300) * 3 + Math.floor(x / 300);
        const distances = lattice.flatMap((unit, i) =>
          i === own ? [] : [...edgesOf(unit)].map(([from, to]) => distanceBySteps([x, y], from, to)),
        );
        const least = Math.min(...distances);
        const found = buildBorderIndex(lattice, reach).neighbourOf(own, x, y);
        if (Math.abs(least - reach) < 1) return;
        expect(found === null).toBe(least > reach);
        if (found) expect(Math.abs(found.distanceMeters - least)).toBeLessThan(0.6);
      }),
      { seed: 7, numRuns: 60 },
    );
  });
});

/** To the nearest of points a meter apart. */
function distanceBySteps(
  [x, y]: readonly [number, number],
  from: readonly [number, number],
  to: readonly [number, number],
): number {
  return Math.min(
    ...Array.from({ length: 301 }, (_, i) => {
      const [px, py] = along(from, to, i / 300);
      return Math.hypot(px - x, py - y);
    }),
  );
}
