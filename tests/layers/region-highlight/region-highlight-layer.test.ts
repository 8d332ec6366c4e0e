import type { FeatureCollection, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { regionCode } from '@/domain/region/region';
import { buildRegionHighlight } from '@/layers/region-highlight/region-highlight-layer';
import { buildLayerInput } from '#tests/support/layer-input';

const select = (...codes: string[]) =>
  buildLayerInput({ selection: { regionCodes: codes.map(regionCode), incidentRowId: null, feature: null } });
interface SelectedSource {
  readonly data: FeatureCollection<Polygon, { readonly code: string }>;
}
const selected = (input: ReturnType<typeof buildLayerInput>) =>
  (buildRegionHighlight(input).sources!['region-highlight/selected'] as unknown as SelectedSource).data
    .features;

describe('the highlight', () => {
  it('outlines what is selected, of any level, whether its borders are shown or not', () => {
    expect(selected(select('grid-7', 'street-1')).map(({ properties }) => properties.code)).toEqual([
      'street-1',
      'grid-7',
    ]);
    expect(selected(buildLayerInput())).toEqual([]);
  });

  it('draws 2.4 px of the accent over a halo of 5.5, above all borders', () => {
    const { styleLayers } = buildRegionHighlight(select('grid-7'));
    const [, halo, line] = styleLayers!;
    expect(
      [halo, line].map((drawing) => (drawing!.layer.paint as Record<string, number>)['line-width']),
    ).toEqual([5.5, 2.4]);
    expect(styleLayers!.every(({ slot, order }) => slot === 'boundary' && order === 10)).toBe(true);
  });

  it('leaves the hovered region to the map: its source never changes', () => {
    const source = (input: ReturnType<typeof buildLayerInput>) =>
      buildRegionHighlight(input).sources!['region-highlight/hovered'];
    expect(source(select('grid-7'))).toBe(source(select('street-1')));
  });
});
