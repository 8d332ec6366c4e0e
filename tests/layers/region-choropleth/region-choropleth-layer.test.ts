import { describe, expect, it } from 'vitest';
import type { RegionCounts } from '@/layers/layer-input';
import { buildChoroplethLegend } from '@/layers/region-choropleth/choropleth-legend';
import { buildRegionChoropleth } from '@/layers/region-choropleth/region-choropleth-layer';
import { regionsOfLevel } from '@/layers/region-levels';
import { buildLayerInput, buildSquareDistrict } from '#tests/support/layer-input';

const settings = { measure: 'count', rule: 'quantile', suppressSmall: true } as const;
const regionCounts: RegionCounts = {
  levelId: 'community',
  counts: new Map(Array.from({ length: 16 }, (_, i) => [`community-${i}`, i === 3 ? null : 5 * i])),
  outside: 7,
  windowDays: 30,
};

describe('the choropleth', () => {
  const input = buildLayerInput({ regionCounts });
  const drawing = buildRegionChoropleth(input, settings)!;

  it('waits for counts and for the boundaries of their level', () => {
    expect(buildRegionChoropleth(buildLayerInput(), settings)).toBeNull();
    expect(
      buildRegionChoropleth(buildLayerInput({ regionCounts, regionShapes: new Map() }), settings),
    ).toBeNull();
  });

  it('colors by feature state, so that new counts send no shapes again', () => {
    const next = buildRegionChoropleth(
      buildLayerInput({
        ...input,
        regionCounts: { ...regionCounts, counts: new Map([['community-1', 900]]) },
      }),
      settings,
    )!;
    expect(next.sources!['region-shapes/community']).toBe(drawing.sources!['region-shapes/community']);
    expect(next.featureStates).not.toEqual(drawing.featureStates);
  });

  it('hatches what is unknown or withheld and gives it no class', () => {
    const states = drawing.featureStates!['region-shapes/community']!;
    expect(states.has('community-3')).toBe(false);
    expect(states.has('community-1')).toBe(false);
    expect(states.get('community-0')).toEqual({ class: 0 });
    const [, hatched] = drawing.styleLayers!;
    expect(hatched!.layer).toMatchObject({
      paint: { 'fill-pattern': 'region-choropleth/hatch' },
      filter: ['in', ['get', 'code'], ['literal', ['community-1', 'community-3']]],
    });
  });

  it('lies under water and buildings', () => {
    expect(drawing.styleLayers!.map(({ slot }) => slot)).toEqual(['area', 'area']);
  });

  it('says in its legend what it divides by, how it is classed, and what it leaves out', () => {
    const legend = buildChoroplethLegend(input, settings)!;
    expect(legend.classes.map(({ count }) => count).reduce((a, b) => a + b)).toBe(14);
    expect(legend.unknown).toMatchObject({ count: 2, label: { zh: '未知 1，n < 10 不显示 1' } });
    expect(legend.drawn).toEqual({
      drawn: 585,
      all: 592,
      missing: { zh: '不在任何一格内', en: 'in none of the regions' },
    });
    expect(legend.notes.map(({ zh }) => zh)).toEqual(['30 天合计', '等量分级：每级区域数大致相同']);
  });

  it('states the denominator of a rate', () => {
    const legend = buildChoroplethLegend(input, { ...settings, measure: 'per-thousand-residents' })!;
    expect(legend.unit?.zh).toBe('件/千人');
    expect(legend.notes[0]!.zh).toBe('分母 常住人口');
  });

  it('gives no color where no value is known', () => {
    const district = buildSquareDistrict();
    const regions = district.regions.map((region) => ({ ...region, population: null }));
    const unknown = buildLayerInput({ regionCounts, district: { ...district, regions } });
    const rates = { ...settings, measure: 'per-thousand-residents' } as const;
    expect(buildRegionChoropleth(unknown, rates)!.styleLayers![0]!.layer).toMatchObject({
      paint: { 'fill-color': 'rgba(0, 0, 0, 0)' },
    });
    expect(buildChoroplethLegend(unknown, rates)!.unknown!.count).toBe(
      regionsOfLevel(district, 'community').length,
    );
  });
});
