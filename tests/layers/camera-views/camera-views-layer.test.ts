import { describe, expect, it } from 'vitest';
import { buildCameraViews, buildCameraViewsLegend } from '@/layers/camera-views/camera-views-layer';
import { coverageInput } from '#tests/support/coverage-results';
import { buildLayerInput } from '#tests/support/layer-input';

const input = buildLayerInput({ coverage: coverageInput() });

describe('the views of cameras', () => {
  it('outline the widest tier only', () => {
    const { data } = buildCameraViews(input)!.sources!['camera-views'] as { data: GeoJSON.FeatureCollection };

    expect(data.features.map(({ properties }) => properties)).toEqual([
      { code: 'c', task: 'detect', isOuter: 1 },
      { code: 'c', task: 'observe', isOuter: 0 },
    ]);
  });

  it('count cameras by tier, with the pixel density of each', () => {
    expect(buildCameraViewsLegend(input)!.entries.map(({ title, count }) => [title.en, count])).toEqual([
      ['detect ⩾25 px/m', 1],
      ['observe ⩾62.5 px/m', 1],
    ]);
  });
});
