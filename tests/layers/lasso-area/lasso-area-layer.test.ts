import { describe, expect, it } from 'vitest';
import { buildLassoArea } from '@/layers/lasso-area/lasso-area-layer';
import { buildLayerInput } from '#tests/support/layer-input';

describe('the lasso area', () => {
  it('closes the ring of the scene', () => {
    const lasso = [
      [120.41, 30.41],
      [120.42, 30.41],
      [120.42, 30.42],
    ] as const;
    const { sources } = buildLassoArea(buildLayerInput({ lasso }));
    expect(sources!['lasso-area']).toMatchObject({
      data: { features: [{ geometry: { coordinates: [[...lasso, lasso[0]]] } }] },
    });
  });

  it('is there, but empty, without a lasso', () => {
    const { sources, styleLayers } = buildLassoArea(buildLayerInput());
    expect(sources!['lasso-area']).toMatchObject({ data: { features: [] } });
    expect(styleLayers).toHaveLength(2);
  });
});
