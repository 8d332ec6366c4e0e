import { describe, expect, it } from 'vitest';
import type { RegionShape } from '@/client/collections/collection-queries';
import { regionCode } from '@/domain/region/region';
import type { Region } from '@/domain/region/region';
import { buildMapGround } from '@/faces/brief/map-ground';

function square(code: string, west: number, south: number, size: number): RegionShape {
  const ring = [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ];
  return {
    type: 'Feature',
    geometry: { type: 'Polygon', coordinates: [ring] },
    properties: { code, level: 'grid' },
  };
}

const region = (code: string, labelPosition: readonly [number, number]): Region => ({
  code: regionCode(code),
  levelId: 'grid',
  parentCode: null,
  name: { zh: code, en: code },
  labelPosition,
  bbox: [0, 0, 0, 0],
  areaSquareKilometers: 1,
  population: null,
  households: null,
});

describe('buildMapGround', () => {
  const shapes = [square('A', 120, 60, 0.1), square('B', 120.1, 60, 0.1), square('far', 10, 10, 1)];
  const regions = [region('A', [120.05, 60.05]), region('far', [10, 10])];
  const ground = buildMapGround(shapes, regions, new Set(['A', 'B']))!;

  it('fits what is asked for, with degrees of longitude as short as they are there', () => {
    // At 60.05 degrees a degree of longitude is cos(60.05) = 0.4992 of one of latitude: 0.2 by 0.1 becomes 0.0998 by 0.1.
    expect(ground.height).toBe(10_000);
    expect(ground.width).toBe(9_985);
    expect([...ground.outlines.keys()]).toEqual(['A', 'B']);
  });

  it('puts north above, and labels where they belong', () => {
    expect(ground.outlines.get('A')).toBe('M0 10000L4992 10000L4992 0L0 0L0 10000Z');
    expect(ground.pointOf('A')).toEqual([2496, 5000]);
    expect(ground.pointOf('far')).toBeNull();
  });

  it('is nothing where no boundary is known', () => {
    expect(buildMapGround(shapes, regions, new Set(['C']))).toBeNull();
  });
});
