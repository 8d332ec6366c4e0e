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

  it('stands the space of the lens up on a pitched map alone, with the ground below that it does not reach', () => {
    const input = selected('cameras', 'a');
    const { deck } = buildCameraSight(input)!;
    const dataOf = (id: string) =>
      (deck!.find((drawing) => drawing.id === id)!.props as { data: readonly unknown[] }).data;

    expect(deck!.map(({ onlyPitched }) => onlyPitched)).toEqual([true, true, true, true]);
    expect(dataOf('camera-sight/faces')).toEqual(input.coverage.camera!.frustum!.faces);
    expect(dataOf('camera-sight/edges')).toEqual(input.coverage.camera!.frustum!.lines);
    expect(dataOf('camera-sight/blind-zone')).toHaveLength(1);
    expect(buildCameraSight(input)!.deck).toBe(deck);
  });

  it('stands nothing up where the height of the camera is not on record', () => {
    const input = selected('cameras', 'a');
    const coverage = { ...input.coverage, camera: { ...input.coverage.camera!, frustum: null } };
    expect(buildCameraSight({ ...input, coverage })).not.toHaveProperty('deck');
  });

  it('draws nothing for another camera than the answer is about, nor for other features', () => {
    expect(buildCameraSight(selected('cameras', 'other'))).toBeNull();
    expect(buildCameraSight(selected('key-places', 'a'))).toBeNull();
  });
});
