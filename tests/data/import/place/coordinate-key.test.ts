import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coordinateKey } from '#data/import/place/coordinate-key';

describe('coordinateKey', () => {
  it('is equal for pairs within a meter and differs for all others', () => {
    const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
    fc.assert(
      fc.property(degrees(180), degrees(90), degrees(180), degrees(90), (a, b, c, d) => {
        const isSame =
          Math.round(a * 1e5) === Math.round(c * 1e5) && Math.round(b * 1e5) === Math.round(d * 1e5);
        expect(coordinateKey('degree', a, b) === coordinateKey('degree', c, d)).toBe(isSame);
      }),
      { seed: 6 },
    );
    expect(coordinateKey('meter', 40_512_345, 3_300_000)).not.toBe(
      coordinateKey('meter', 40_512_345, 3_300_001),
    );
  });
});
