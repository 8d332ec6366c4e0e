import { describe, expect, it } from 'vitest';
import { regionChainAt, regionIndexOf } from '@/map/pointer/region-index';
import type { RegionShapes } from '@/layers/layer-input';
import { buildLayerInput, squareShapes } from '#tests/support/layer-input';

describe('the region index', () => {
  it('finds the whole chain at a place, widest first', () => {
    const { district, regionShapes } = buildLayerInput();
    // 120.4 + 0.07: the second street column, third of four communities, sixth of eight grids.
    expect(regionChainAt(district, regionShapes, [120.47, 30.47])).toEqual([
      'district-0',
      'street-3',
      'community-10',
      'grid-45',
    ]);
  });

  it('names nothing outside, and leaves out levels that have not come', () => {
    const { district } = buildLayerInput();
    const regionShapes = new Map([['street', squareShapes('street')]]);
    expect(regionChainAt(district, regionShapes, [120.47, 30.47])).toEqual(['street-3']);
    expect(regionChainAt(district, regionShapes, [121, 31])).toEqual([]);
  });

  it('counts a hole as outside', () => {
    const ring = (from: number, to: number) => [
      [from, from],
      [to, from],
      [to, to],
      [from, to],
      [from, from],
    ];
    const shapes: RegionShapes = {
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          geometry: { type: 'MultiPolygon', coordinates: [[ring(0, 10), ring(4, 6)]] },
          properties: { code: 'ring' },
        },
      ],
    };
    expect(regionIndexOf(shapes).find([2, 2])).toBe('ring');
    expect(regionIndexOf(shapes).find([5, 5])).toBeNull();
  });
});
