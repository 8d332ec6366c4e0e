import { describe, expect, it } from 'vitest';
import type { SymbolLayerSpecification } from 'maplibre-gl';
import { composeMap } from '@/map/style/compose-map';
import type { MapPart } from '@/map/style/compose-map';
import { buildSeamGuard, letNamesYield, placesAlong } from '@/map/seams/seam-guard';

const symbol = (id: string, layout: NonNullable<SymbolLayerSpecification['layout']>): MapPart => ({
  visible: true,
  drawing: {
    styleLayers: [{ slot: 'warning', order: 5, layer: { id, type: 'symbol', source: 'names', layout } }],
  },
});

describe('what keeps names off the seams of a wall', () => {
  it('takes places all along every seam, with no gap between them', () => {
    const places = placesAlong({ vertical: [300], horizontal: [] }, { width: 600, height: 395 });

    expect(places.every(({ axis, x }) => axis === 'vertical' && x === 300)).toBe(true);
    expect(places.map(({ y }) => y)).toEqual([20, 60, 100, 140, 180, 220, 260, 300, 340, 380]);
    expect(placesAlong({ vertical: [], horizontal: [100, 200] }, { width: 80, height: 300 })).toHaveLength(4);
  });

  it('lies on top of all, draws nothing, and reserves eight pixels on either side', () => {
    const guard = buildSeamGuard([{ axis: 'vertical', position: [120, 30] }]);
    const { layers, images } = composeMap([guard, symbol('names', { 'text-field': 'A' })]);
    const [top] = layers.slice(-1);

    expect(layers.map(({ id }) => id)).toEqual(['names', 'seams/vertical', 'seams/horizontal']);
    expect(top).toMatchObject({ layer: { layout: { 'icon-padding': [8, 20, 8, 20] } } });
    const image = images.get('seams/nothing')!.image as { data: Uint8ClampedArray };
    expect([...image.data]).toEqual([0, 0, 0, 0]);
  });

  it('lets names of places step aside, but neither those along lines nor those of signs', () => {
    const composed = letNamesYield(
      composeMap([
        symbol('place', { 'text-field': 'A' }),
        symbol('road', { 'text-field': 'B', 'symbol-placement': 'line' }),
        symbol('sign', { 'text-field': 'I', 'icon-image': 'octagon' }),
      ]),
    );
    const yields = composed.layers.map(
      (each) => each.kind === 'style' && 'text-variable-anchor' in (each.layer.layout ?? {}),
    );

    expect(yields).toEqual([true, false, false]);
  });
});
