import type { LayerSpecification } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import type { LayerDrawing } from '@/layers/module';
import { dots, standingLines } from '@/layers/deck-drawing';
import { defineCustomDrawing } from '@/layers/module';
import { LAYER_SLOTS } from '@/layers/slot';
import type { LayerSlot } from '@/layers/slot';
import { composeMap, layFlat } from '@/map/style/compose-map';

const background = (id: string): LayerSpecification => ({ id, type: 'background' });
const drawing = (...layers: [id: string, slot: LayerSlot, order?: number][]): LayerDrawing => ({
  styleLayers: layers.map(([id, slot, order]) => ({
    slot,
    ...(order === undefined ? {} : { order }),
    layer: background(id),
  })),
});
const shown = (part: LayerDrawing) => ({ drawing: part, visible: true });
const ids = (...parts: LayerDrawing[]) => composeMap(parts.map(shown)).layers.map(({ id }) => id);

describe('composeMap', () => {
  it('orders by slot, then by order, then by part', () => {
    expect(
      ids(
        drawing(['names', 'label'], ['ground', 'ground'], ['water', 'water']),
        drawing(['density', 'density'], ['wide', 'boundary', 0], ['fine', 'boundary', -3]),
        drawing(['other', 'label']),
      ),
    ).toEqual(['ground', 'density', 'water', 'fine', 'wide', 'names', 'other']);
  });

  it('cuts density out of water and keeps it under buildings by the order of slots alone', () => {
    const order = (slot: LayerSlot) => LAYER_SLOTS.indexOf(slot);
    expect(order('density')).toBeLessThan(order('water'));
    expect(order('area')).toBeLessThan(order('density'));
    expect(order('water')).toBeLessThan(order('building'));
    expect(order('veil')).toBeLessThan(order('isoline'));
    expect(order('symbol')).toBeGreaterThan(order('label'));
  });

  it('hides by visibility and keeps the layer', () => {
    const { layers, pickable, deck } = composeMap([
      {
        drawing: {
          ...drawing(['cameras', 'symbol']),
          pickable: [{ layerId: 'cameras', collectionId: 'cameras' }],
        },
        visible: false,
      },
    ]);
    expect(layers[0]).toMatchObject({ layer: { layout: { visibility: 'none' } } });
    expect(pickable.size).toBe(0);
    expect(deck).toEqual([]);
  });

  it('leaves what stands up from the ground away from a map seen from straight above', () => {
    const deck = [dots({ id: 'flat', data: [] }), standingLines({ id: 'upright', data: [] })];
    const composed = composeMap([shown({ deck })]);
    expect(composed.deck.map(({ id }) => id)).toEqual(['flat', 'upright']);
    expect(layFlat(composed).deck.map(({ id }) => id)).toEqual(['flat']);
    const plain = composeMap([shown({ deck: deck.slice(0, 1) })]);
    expect(layFlat(plain)).toBe(plain);
  });

  it('stands custom layers among the others', () => {
    const custom = defineCustomDrawing({
      id: 'gl',
      slot: 'density',
      create: () => {
        throw new Error('not drawn here');
      },
      props: null,
    });
    expect(ids(drawing(['water', 'water'], ['ground', 'ground']), { custom: [custom] })).toEqual([
      'ground',
      'gl',
      'water',
    ]);
  });

  it('lets two layers share one source, but not one name for two', () => {
    const source = { type: 'geojson' as const, data: { type: 'FeatureCollection' as const, features: [] } };
    const parts = [{ sources: { shapes: source } }, { sources: { shapes: source } }];
    expect(composeMap(parts.map(shown)).sources.size).toBe(1);
    expect(() => composeMap([...parts, { sources: { shapes: { ...source } } }].map(shown))).toThrow(/shapes/);
  });
});
