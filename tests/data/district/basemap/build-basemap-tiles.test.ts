import { describe, expect, it } from 'vitest';
import { buildBasemapTiles } from '#data/district/basemap/build-basemap-tiles';
import { BASEMAP_LAYERS, EXTENT, LAND_KINDS, MAX_ZOOM, MIN_ZOOM } from '#data/district/basemap/layers';
import { buildGeography } from '#data/district/geography/build-geography';
import { decodeTile, type DecodedFeature } from './decode-tile';

const geography = buildGeography(1);
const tiles = [...buildBasemapTiles(geography)];
const decoded = tiles.map(({ z, x, y, body }) => ({ z, x, y, bytes: body.length, layers: decodeTile(body) }));

/** Features of a layer at a level that begin inside their tile. */
function featuresAt(z: number, layer: string): DecodedFeature[] {
  return decoded.filter((tile) => tile.z === z).flatMap(({ layers }) => layers.get(layer)?.features ?? []);
}

describe('buildBasemapTiles', () => {
  it('cuts every level it names, each tile once', () => {
    const keys = tiles.map(({ z, x, y }) => `${z}/${x}/${y}`);

    expect(new Set(keys).size).toBe(keys.length);
    expect([...new Set(tiles.map(({ z }) => z))]).toEqual(
      Array.from({ length: MAX_ZOOM - MIN_ZOOM + 1 }, (_, i) => MIN_ZOOM + i),
    );
  });

  it('stays lean: far tiles small, all of it under six megabytes', () => {
    const most = (z: number): number =>
      Math.max(...decoded.filter((tile) => tile.z === z).map(({ bytes }) => bytes));

    expect(tiles.reduce((sum, { body }) => sum + body.length, 0)).toBeLessThan(6_000_000);
    for (const z of [9, 10, 11]) expect(most(z)).toBeLessThan(60_000);
    expect(most(12)).toBeLessThan(120_000);
    expect(most(13)).toBeLessThan(300_000);
  });

  it('writes version 2 tiles with the layers of the list and nothing else', () => {
    const names = new Set<string>(Object.values(BASEMAP_LAYERS));
    for (const { layers } of decoded) {
      expect(layers.size).toBeGreaterThan(0);
      for (const [name, { version, extent }] of layers) {
        expect([names.has(name), version, extent]).toEqual([true, 2, EXTENT]);
      }
    }
  });

  it('gives each layer its kind of geometry and the attributes it promises', () => {
    const types = {
      land: 'polygon',
      water: 'polygon',
      waterline: 'line',
      building: 'polygon',
      road: 'line',
      place: 'point',
    };
    for (const [layer, type] of Object.entries(types)) {
      const features = featuresAt(15, layer);
      expect(features.length).toBeGreaterThan(20);
      expect(features.filter((feature) => feature.type !== type).length).toBe(0);
    }
    const attributes = (layer: string) => featuresAt(15, layer).map((feature) => feature.attributes);
    expect(new Set(attributes('land').map(({ kind }) => kind))).toEqual(new Set(LAND_KINDS));
    expect(
      attributes('building').every(
        ({ height, use }) => typeof height === 'number' && typeof use === 'string',
      ),
    ).toBe(true);
    expect(attributes('road').every(({ bridge }) => bridge === undefined || bridge === true)).toBe(true);
    expect(
      attributes('road').every(({ name, name_en }) => (name === undefined) === (name_en === undefined)),
    ).toBe(true);
    expect(
      attributes('place').every(({ kind, name, name_en, rank }) => Boolean(kind && name && name_en && rank)),
    ).toBe(true);
  });

  it('adds detail level by level', () => {
    const classes = (z: number) =>
      new Set(featuresAt(z, 'road').map(({ attributes }) => attributes['class']));

    expect(classes(9)).toEqual(new Set(['express', 'arterial']));
    expect(classes(11).has('local')).toBe(false);
    expect(classes(13).has('lane')).toBe(true);
    expect(featuresAt(11, 'building')).toEqual([]);
    expect(featuresAt(12, 'building').length).toBeLessThan(0.4 * featuresAt(13, 'building').length);
    expect(featuresAt(13, 'building').some(({ attributes }) => 'height' in attributes)).toBe(false);
  });

  it('keeps every building at street scale', () => {
    const first = featuresAt(15, 'building').length;

    expect(first).toBeGreaterThanOrEqual(geography.buildings.length + geography.surroundings.length);
  });

  it('names each water and green once, the river a few times', () => {
    const counts = new Map<string, number>();
    for (const { layers, z } of decoded) {
      if (z !== 15) continue;
      for (const { attributes, parts } of layers.get('place')?.features ?? []) {
        const [x, y] = parts[0]![0]!;
        if (x < 0 || y < 0 || x >= EXTENT || y >= EXTENT) continue;
        if (attributes['kind'] === 'water' || attributes['kind'] === 'green') {
          const key = String(attributes['name']);
          counts.set(key, (counts.get(key) ?? 0) + 1);
        }
      }
    }

    expect(counts.get('澜江')).toBe(3);
    expect(counts.get('澜湖')).toBe(1);
    expect(counts.get('北岭山')).toBe(1);
    expect([...counts].filter(([name, count]) => name !== '澜江' && count !== 1)).toEqual([]);
  });

  it('gives the same bytes every time', () => {
    const again = [...buildBasemapTiles(geography)];

    expect(again.length).toBe(tiles.length);
    expect(again.every(({ body }, i) => Buffer.compare(body, tiles[i]!.body) === 0)).toBe(true);
  });
});
