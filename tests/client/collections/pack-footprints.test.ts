import { describe, expect, it } from 'vitest';
import { packFootprints } from '@/client/collections/pack-footprints';

const ring = (at: number) => [
  [at, 0],
  [at + 1, 0],
  [at, 1],
  [at, 0],
];

describe('packFootprints', () => {
  it('flattens polygons with their courtyards, and parts of one building as footprints of their own', () => {
    const packed = packFootprints([
      {
        type: 'Feature',
        geometry: { type: 'Polygon', coordinates: [ring(0), ring(10)] },
        properties: { heightMeters: 12 },
      },
      {
        type: 'Feature',
        geometry: { type: 'MultiPolygon', coordinates: [[ring(20)], [ring(30)]] },
        properties: {},
      },
      { type: 'Feature', geometry: { type: 'Point', coordinates: [0, 0] }, properties: {} },
    ]);

    expect([...packed.ringEnds]).toEqual([4, 8, 12, 16]);
    expect([...packed.footprintEnds]).toEqual([2, 3, 4]);
    expect([...packed.roofs]).toEqual([12, NaN, NaN]);
    expect([...packed.positions.subarray(0, 4)]).toEqual([0, 0, 1, 0]);
  });
});
