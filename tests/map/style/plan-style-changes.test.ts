import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { EMPTY_MAP } from '@/map/style/compose-map';
import type { ComposedLayer, ComposedMap } from '@/map/style/compose-map';
import { planStyleChanges } from '@/map/style/plan-style-changes';

const data = () => ({ type: 'FeatureCollection' as const, features: [] });
const geojson = (part: object = {}): SourceSpecification => ({ type: 'geojson', data: data(), ...part });
const line = (id: string, part: Partial<LayerSpecification> = {}): ComposedLayer => ({
  kind: 'style',
  id,
  layer: { id, type: 'line', source: 'borders', ...part } as LayerSpecification,
});
const custom = (props: unknown, visible = true): ComposedLayer => ({
  kind: 'custom',
  id: 'gl',
  visible,
  drawing: {
    id: 'gl',
    slot: 'density',
    props,
    create: () => {
      throw new Error('not drawn here');
    },
  },
});
const map = (layers: readonly ComposedLayer[], part: Partial<ComposedMap> = {}): ComposedMap => ({
  ...EMPTY_MAP,
  sources: new Map([['borders', geojson()]]),
  layers,
  ...part,
});
const kinds = (...pair: [ComposedMap, ComposedMap]) => planStyleChanges(...pair).map(({ kind }) => kind);

describe('planStyleChanges', () => {
  it('adds images and sources before the layers that use them, layers from the top down', () => {
    const image = {
      id: 'hatch',
      pixelRatio: 2,
      image: { width: 1, height: 1, data: new Uint8ClampedArray(4) },
    };
    const next = map([line('a'), line('b')], { images: new Map([['hatch', image]]) });
    expect(planStyleChanges(EMPTY_MAP, next)).toMatchObject([
      { kind: 'add-image' },
      { kind: 'add-source', id: 'borders' },
      { kind: 'add-layer', layer: { id: 'b' }, before: null },
      { kind: 'add-layer', layer: { id: 'a' }, before: 'b' },
    ]);
  });

  it('does nothing when nothing has changed', () => {
    const same = map([line('a'), custom(1)]);
    expect(planStyleChanges(same, same)).toEqual([]);
    const equal = { ...same, layers: [line('a'), same.layers[1]!], sources: new Map(same.sources) };
    expect(planStyleChanges(same, equal)).toEqual([]);
  });

  it('changes a theme in place', () => {
    const sources = new Map([['borders', geojson()]]);
    const paint = (color: string) =>
      map([line('a', { paint: { 'line-color': color, 'line-width': 2 } })], { sources });
    expect(planStyleChanges(paint('#000'), paint('#fff'))).toEqual([
      { kind: 'set-paint', id: 'a', name: 'line-color', value: '#fff' },
    ]);
  });

  it('sets what falls away back to its default', () => {
    const sources = new Map([['borders', geojson()]]);
    const before = map([line('a', { minzoom: 5, filter: ['has', 'x'], layout: { visibility: 'none' } })], {
      sources,
    });
    expect(planStyleChanges(before, map([line('a')], { sources }))).toEqual([
      { kind: 'set-layout', id: 'a', name: 'visibility', value: undefined },
      { kind: 'set-filter', id: 'a', filter: null },
      { kind: 'set-zoom-range', id: 'a', min: 0, max: 24 },
    ]);
  });

  it('sends new data to a source that stays', () => {
    const [before, after] = [geojson(), geojson()];
    const changes = planStyleChanges(
      map([line('a')], { sources: new Map([['borders', before]]) }),
      map([line('a')], { sources: new Map([['borders', after]]) }),
    );
    expect(changes).toEqual([{ kind: 'set-data', id: 'borders', data: (after as { data: unknown }).data }]);
  });

  it('replaces a source of another make together with its layers', () => {
    const before = map([line('a')], { sources: new Map([['borders', geojson()]]) });
    const after = map([line('a')], { sources: new Map([['borders', geojson({ promoteId: 'code' })]]) });
    expect(kinds(before, after)).toEqual(['remove-layer', 'remove-source', 'add-source', 'add-layer']);
  });

  it('takes off only the layer that moves', () => {
    const sources = new Map([['borders', geojson()]]);
    const changes = planStyleChanges(
      map([line('a'), line('b'), line('c')], { sources }),
      map([line('b'), line('c'), line('a')], { sources }),
    );
    expect(changes).toMatchObject([
      { kind: 'remove-layer', id: 'a' },
      { kind: 'add-layer', layer: { id: 'a' }, before: null },
    ]);
  });

  it('hands a custom layer new props without adding it again, and hides it', () => {
    const sources = new Map([['borders', geojson()]]);
    expect(
      planStyleChanges(map([custom(1)], { sources }), map([custom(2, false)], { sources })),
    ).toMatchObject([
      { kind: 'update-custom', drawing: { props: 2 } },
      { kind: 'set-visible', id: 'gl', visible: false },
    ]);
    expect(kinds(map([], { sources }), map([custom(1, false)], { sources }))).toEqual([
      'add-custom',
      'set-visible',
    ]);
  });

  it('sends only the feature states that differ', () => {
    const sources = new Map([['borders', geojson()]]);
    const states = (entries: [string, number][]): Partial<ComposedMap> => ({
      sources,
      featureStates: new Map([['borders', new Map(entries.map(([id, value]) => [id, { class: value }]))]]),
    });
    const before = map(
      [line('a')],
      states([
        ['x', 1],
        ['y', 2],
        ['z', 3],
      ]),
    );
    const after = map(
      [line('a')],
      states([
        ['x', 1],
        ['y', 4],
        ['w', 5],
      ]),
    );
    expect(planStyleChanges(before, after)).toEqual([
      { kind: 'remove-feature-state', source: 'borders', id: 'z' },
      { kind: 'set-feature-state', source: 'borders', id: 'y', state: { class: 4 } },
      { kind: 'set-feature-state', source: 'borders', id: 'w', state: { class: 5 } },
    ]);
  });
});
