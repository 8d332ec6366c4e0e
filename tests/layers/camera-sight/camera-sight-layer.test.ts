import { describe, expect, it } from 'vitest';
import { buildCameraSight } from '@/layers/camera-sight/camera-sight-layer';
import { coverageInput } from '#tests/support/coverage-results';
import { buildLayerInput } from '#tests/support/layer-input';

const selected = (collectionId: string, code: string) =>
  buildLayerInput({
    coverage: coverageInput(),
    selection: { regionCodes: [], incidentRowId: null, feature: { collectionId, code } },
  });

describe('the sight of the selected camera', () => {
  it('shows what buildings take away: the seen area filled, the sector dashed', () => {
    const { sources, styleLayers } = buildCameraSight(selected('cameras', 'a'))!;
    const { data } = sources!['camera-sight'] as { data: GeoJSON.FeatureCollection };

    expect(data.features.map(({ properties }) => properties!['kind'])).toEqual(['nominal', 'seen']);
    expect(styleLayers!.find(({ layer }) => layer.id === 'camera-sight/nominal')!.layer.paint).toHaveProperty(
      'line-dasharray',
    );
  });

  it('draws nothing for another camera than the answer is about, nor for other features', () => {
    expect(buildCameraSight(selected('cameras', 'other'))).toBeNull();
    expect(buildCameraSight(selected('key-places', 'a'))).toBeNull();
  });
});
