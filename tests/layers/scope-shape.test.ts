import { describe, expect, it } from 'vitest';
import { regionCode } from '@/domain/region/region';
import { findScopePolygons } from '@/layers/scope-shape';
import { buildLayerInput } from '#tests/support/layer-input';

describe('findScopePolygons', () => {
  it('takes the polygon of the scope', () => {
    const polygons = findScopePolygons(buildLayerInput({ scopeCode: regionCode('street-3') }))!;
    expect(polygons).toHaveLength(1);
    expect(polygons[0]![0]![0]).toEqual([120.45, 30.45]);
  });

  it('takes all regions of the widest level where there is no scope', () => {
    expect(findScopePolygons(buildLayerInput())).toHaveLength(1);
  });

  it('is unknown while the boundaries have not come', () => {
    expect(findScopePolygons(buildLayerInput({ regionShapes: new Map() }))).toBeNull();
  });
});
