import { describe, expect, it } from 'vitest';
import { layer } from '@/layers/ground-shapes';
import { buildGroundShapes } from '@/layers/ground-shapes/ground-shapes-layer';
import { buildLayerInput, buildSquareDistrict } from '#tests/support/layer-input';

describe('imported buildings and roads', () => {
  it('are offered where no base map shows them, and shown', () => {
    const district = buildSquareDistrict();

    expect(layer.rows({ ...district, basemap: { kind: 'none' } }).map(({ key }) => key)).toEqual([
      'buildings',
      'roads',
    ]);
    expect(layer.rows({ ...district, basemap: { kind: 'style', url: '/style.json' } })).toEqual([]);
  });

  it('lie where the base map has its own', () => {
    const items = { type: 'FeatureCollection' as const, features: [] };
    const input = buildLayerInput({ collections: new Map([['buildings', items], ['roads', items]]) }); // prettier-ignore

    expect(buildGroundShapes(input, 'buildings')!.styleLayers![0]!.slot).toBe('building');
    expect(buildGroundShapes(input, 'roads')!.styleLayers![0]!.slot).toBe('road');
    expect(buildGroundShapes(buildLayerInput(), 'roads')).toBeNull();
  });
});
