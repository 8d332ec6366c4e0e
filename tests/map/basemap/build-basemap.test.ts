import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import type { StyleSpecification } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import type { Basemap } from '@/domain/district/district';
import { LAYER_CATALOG } from '@/layers/catalog';
import { buildBasemap } from '@/map/basemap/build-basemap';
import type { BasemapOptions } from '@/map/basemap/build-basemap';
import { createPartBuilder } from '@/map/style/build-parts';
import { composeMap } from '@/map/style/compose-map';
import type { ComposedMap } from '@/map/style/compose-map';
import { buildDensityField, buildDensityInput, buildLayerInput } from '#tests/support/layer-input';
import { themeTokens } from '#tests/support/theme-tokens';

const options: BasemapOptions = {
  theme: themeTokens('dark'),
  language: 'zh',
  latitude: 30.5,
  sizeFactor: 1,
  isPitched: false,
  isUnderlaid: false,
  external: null,
  origin: 'http://localhost',
};
const vector: Basemap = { kind: 'vector', tiles: '/api/v1/basemap/{z}/{x}/{y}', minZoom: 9, maxZoom: 15 };
const external: StyleSpecification = {
  version: 8,
  glyphs: 'https://elsewhere.example/{fontstack}/{range}.pbf',
  sprite: 'https://elsewhere.example/sprite',
  sources: { base: { type: 'vector', tiles: ['/tiles/{z}/{x}/{y}'] } },
  layers: [
    { id: 'sea', type: 'fill', source: 'base', 'source-layer': 'water', paint: { 'fill-color': '#00f' } },
    { id: 'streets', type: 'line', source: 'base', 'source-layer': 'roads' },
    {
      id: 'names',
      type: 'symbol',
      source: 'base',
      'source-layer': 'places',
      layout: { 'text-field': '{name}', 'text-font': ['Elsewhere Sans'], 'icon-image': 'dot' },
    },
  ],
};

function toStyle({ sources, layers }: ComposedMap): StyleSpecification {
  return {
    version: 8,
    sources: Object.fromEntries(sources),
    layers: layers.flatMap((layer) => (layer.kind === 'style' ? [layer.layer] : [])),
  };
}

const compose = (basemap: Basemap, part: Partial<BasemapOptions> = {}) =>
  composeMap([{ drawing: buildBasemap(basemap, { ...options, ...part }), visible: true }]);
const errors = (composed: ComposedMap) => validateStyleMin(toStyle(composed)).map(({ message }) => message);

describe('the base map', () => {
  it.each([
    ['dark', 'zh', false],
    ['dark', 'en', true],
    ['light', 'zh', true],
    ['light', 'en', false],
  ] as const)('is a valid style: %s, %s, pitched %s', (theme, language, isPitched) => {
    expect(errors(compose(vector, { theme: themeTokens(theme), language, isPitched }))).toEqual([]);
  });

  it('stays valid with every layer of the catalog on top', () => {
    const field = buildDensityField((x, y) => Math.max(0, 100 - Math.hypot(x, y) / 30));
    const input = buildLayerInput({
      density: buildDensityInput(field, null),
      regionCounts: { levelId: 'grid', counts: new Map(), outside: 0, windowDays: 30 },
      points: {
        positions: new Float64Array(),
        rowIds: new Uint32Array(),
        flags: new Uint8Array(),
        matched: 0,
      },
      collections: new Map(
        ['cameras', 'patrol-points', 'key-places', 'key-sections', 'nets'].map((id) => [
          id,
          { type: 'FeatureCollection', features: [] },
        ]),
      ),
    });
    const rows = LAYER_CATALOG.flatMap((module) => module.rows(input.district)).map(({ id }) => ({
      rowId: id,
      visible: true,
      settings: {},
    }));
    const { parts } = createPartBuilder(LAYER_CATALOG)(input, rows);
    expect(errors(composeMap([{ drawing: buildBasemap(vector, options), visible: true }, ...parts]))).toEqual(
      [],
    );
  });

  it('asks nobody for glyphs or sprites, and only this origin for tiles', () => {
    for (const basemap of [vector, { kind: 'style', url: '/style.json' } as const]) {
      const text = JSON.stringify(toStyle(compose(basemap, { external })));
      expect(text).not.toContain('elsewhere.example');
      expect(text).not.toContain('glyphs');
      expect(text).toContain('http://localhost/');
    }
  });

  it('changes theme, language and tilt without adding or taking off a layer', () => {
    const ids = (part: Partial<BasemapOptions>) => compose(vector, part).layers.map(({ id }) => id);
    const plain = ids({});
    expect(ids({ theme: themeTokens('light') })).toEqual(plain);
    expect(ids({ language: 'en' })).toEqual(plain);
    expect(ids({ isPitched: true })).toEqual(plain);
    expect(ids({ isUnderlaid: true })).toEqual(plain);
  });

  it('draws land, water, buildings, roads and names in this order', () => {
    const ids = compose(vector).layers.map(({ id }) => id);
    const order = ['land', 'land-use', 'water', 'buildings', 'road-casings', 'roads', 'place-names'];
    const places = order.map((id) => ids.indexOf(`basemap/${id}`));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('takes English names where English is spoken', () => {
    const field = (language: 'zh' | 'en') =>
      JSON.stringify(
        toStyle(compose(vector, { language })).layers.find(({ id }) => id === 'basemap/road-names'),
      );
    expect(field('en')).toContain('name_en');
    expect(field('zh')).not.toContain('name_en');
  });

  it('is bare ground for a city without one', () => {
    expect(compose({ kind: 'none' }).layers.map(({ id }) => id)).toEqual(['basemap/land']);
    expect(compose({ kind: 'style', url: '/style.json' }).layers.map(({ id }) => id)).toEqual([
      'basemap/land',
    ]);
  });

  it('sorts a foreign style into its slots, in the fonts of the interface and without its icons', () => {
    const { layers } = compose({ kind: 'style', url: '/style.json' }, { external });
    expect(layers.map(({ id }) => id)).toEqual([
      'basemap/land',
      'basemap/sea',
      'basemap/streets',
      'basemap/names',
    ]);
    const names = layers[3]!;
    expect(names.kind === 'style' && names.layer.layout).toMatchObject({ 'text-field': '{name}' });
    expect(JSON.stringify(names)).not.toContain('Elsewhere Sans');
    expect(JSON.stringify(names)).not.toContain('icon-image');
  });

  it('washes out pictures from a tile service', () => {
    const raster: Basemap = {
      kind: 'raster',
      tiles: ['/wmts/{z}/{x}/{y}'],
      attribution: '© 天地图',
      maxZoom: 18,
    };
    const composed = compose(raster);
    expect(errors(composed)).toEqual([]);
    expect(composed.layers[1]).toMatchObject({
      layer: { type: 'raster', paint: { 'raster-saturation': -0.75 } },
    });
  });

  it('reads an archive through its own scheme', () => {
    const { sources } = compose({ kind: 'pmtiles', url: '/city.pmtiles' });
    expect(sources.get('basemap')).toEqual({
      type: 'vector',
      url: 'pmtiles://http://localhost/city.pmtiles',
    });
  });
});
