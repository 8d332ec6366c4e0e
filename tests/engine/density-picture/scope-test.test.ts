import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlanePolygon } from '@/engine/density-picture/block-mesh';
import { buildScopeTest } from '@/engine/density-picture/scope-test';

const square = (from: number, to: number): PlanePolygon[number] => [
  [from, from],
  [to, from],
  [to, to],
  [from, to],
  [from, from],
];

describe('buildScopeTest', () => {
  it('counts holes as outside and islands in them as inside', () => {
    const isInScope = buildScopeTest([[square(0.1, 0.9), square(0.3, 0.7)], [square(0.4, 0.6)]]);
    expect([0.05, 0.2, 0.35, 0.5].map((at) => isInScope(at, at))).toEqual([false, true, false, true]);
  });

  it('agrees with the distance to the middle of a circle everywhere', () => {
    const circle = Array.from({ length: 2001 }, (_, i) => {
      const angle = (2 * Math.PI * (i % 2000)) / 2000;
      return [0.5 + 0.4 * Math.cos(angle), 0.5 + 0.4 * Math.sin(angle)] as const;
    });
    const isInScope = buildScopeTest([[circle]]);
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (x, y) => {
          const distance = Math.hypot(x - 0.5, y - 0.5);
          fc.pre(Math.abs(distance - 0.4) > 1e-5);
          expect(isInScope(x, y)).toBe(distance < 0.4);
        },
      ),
      { seed: 7, numRuns: 500 },
    );
  });

  it('is outside beyond the raster', () => {
    expect(buildScopeTest([[square(0, 1)]])(0.5, 1.5)).toBe(false);
  });
});
