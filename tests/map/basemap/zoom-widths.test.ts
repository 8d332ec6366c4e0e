import { describe, expect, it } from 'vitest';
import { widthAt, widthByClass, zoomAtMetersPerPixel } from '@/map/basemap/zoom-widths';
import { metersPerPixel } from '@/domain/geo/web-mercator';

const arterial = { leastPixels: 2, trueMeters: 21 };

describe('widths of lines', () => {
  it('are true to the ground near by and never under the least', () => {
    const zoom = zoomAtMetersPerPixel(30.5, 3);
    expect(widthAt(arterial, 30.5, zoom)).toBeCloseTo(7, 9);
    expect(widthAt(arterial, 30.5, 10)).toBe(2);
  });

  it('are exact at whole zooms for each class', () => {
    const expression = widthByClass(
      { arterial, lane: { leastPixels: 0.5, trueMeters: 6.5 } },
      30.5,
    ) as unknown[];
    const at17 = expression[expression.indexOf(17) + 1] as unknown[];
    expect(at17.slice(0, 3)).toEqual(['match', ['get', 'class'], 'arterial']);
    expect(at17[3]).toBeCloseTo(21 / metersPerPixel(30.5, 17), 2);
    expect(at17[5]).toBe(at17[6]);
  });

  it('add the casing at every zoom', () => {
    const [plain, cased] = [0, 1.6].map(
      (extraPixels) => widthByClass({ arterial }, 30.5, { extraPixels }) as unknown[],
    );
    const at = (expression: unknown[], zoom: number) =>
      (expression[expression.indexOf(zoom) + 1] as number[])[3]!;
    for (const zoom of [9, 14, 20]) expect(at(cased!, zoom) - at(plain!, zoom)).toBeCloseTo(1.6, 2);
  });
});
