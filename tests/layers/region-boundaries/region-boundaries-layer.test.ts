import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import { layer as boundaries } from '@/layers/region-boundaries';
import { buildRegionBoundaries } from '@/layers/region-boundaries/region-boundaries-layer';
import { LEVELS, buildLayerInput, buildSquareDistrict } from '#tests/support/layer-input';
import { themeTokens } from '#tests/support/theme-tokens';

const input = buildLayerInput();
const draw = (levelId: string, of = input) => buildRegionBoundaries(of, levelId, { labels: true })!;
const line = (levelId: string) => draw(levelId).styleLayers![0]!;

describe('region boundaries', () => {
  it('offer one row a level, however many a city has', () => {
    expect(boundaries.rows(buildSquareDistrict()).map(({ id }) => id)).toEqual([
      'region-boundaries:district',
      'region-boundaries:street',
      'region-boundaries:community',
      'region-boundaries:grid',
    ]);
    expect(boundaries.rows(buildSquareDistrict({ levels: LEVELS.slice(0, 1) }))).toHaveLength(1);
  });

  it('are drawn by depth: solid, then dashed finer and finer, in lengths of pixels', () => {
    const paints = LEVELS.map(({ id }) => line(id).layer.paint as Record<string, unknown>);
    const pixels = paints.map((paint) =>
      ((paint['line-dasharray'] ?? []) as number[]).map((length) => length * (paint['line-width'] as number)),
    );
    expect(paints.map((paint) => paint['line-width'])).toEqual([1.6, 1.5, 1, 0.8]);
    expect(pixels[0]).toEqual([]);
    [
      [9, 3, 2, 3],
      [5, 3],
      [2, 2.5],
    ].forEach((dash, i) => dash.forEach((length, k) => expect(pixels[i + 1]![k]).toBeCloseTo(length, 9)));
  });

  it('let the wider level show where borders coincide', () => {
    const orders = LEVELS.map(({ id }) => line(id).order!);
    expect(orders).toEqual([...orders].sort((a, b) => b - a));
  });

  it('appear when a typical region is wide enough', () => {
    const zooms = LEVELS.slice(1).map(({ id }) => line(id).layer.minzoom!);
    expect(zooms).toEqual([...zooms].sort((a, b) => a - b));
  });

  it('name regions from points of their own, numbers alone at the deepest level', () => {
    const { sources } = draw('grid');
    const { data } = sources!['region-boundaries/grid/names'] as { data: FeatureCollection };
    expect(data.features).toHaveLength(64);
    expect(data.features[9]).toMatchObject({
      geometry: { type: 'Point' },
      properties: { name: '9', code: 'grid-9' },
    });
  });

  it('do not name a lone region at the top', () => {
    expect(draw('district').styleLayers).toHaveLength(1);
  });

  it('keep borders and names apart from themes, names apart from languages', () => {
    const light = draw('street', { ...input, theme: themeTokens('light') });
    const english = draw('street', { ...input, language: 'en' });
    expect(light.sources).toEqual(draw('street').sources);
    const [borders, names] = ['region-boundaries/street/borders', 'region-boundaries/street/names'] as const;
    expect(light.sources![borders]).toBe(draw('street').sources![borders]);
    expect(english.sources![borders]).toBe(draw('street').sources![borders]);
    expect(english.sources![names]).not.toBe(draw('street').sources![names]);
  });

  it('grow with the wall', () => {
    const wall = draw('street', { ...input, sizeFactor: 1.5 });
    expect(wall.styleLayers![0]!.layer.paint).toMatchObject({ 'line-width': 2.25 });
    expect(wall.styleLayers![1]!.layer.layout).toMatchObject({ 'text-size': 21 });
  });

  it('wait for their shapes', () => {
    expect(
      buildRegionBoundaries(buildLayerInput({ regionShapes: new Map() }), 'street', { labels: true }),
    ).toBeNull();
  });
});
