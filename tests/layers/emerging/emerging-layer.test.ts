import { describe, expect, it } from 'vitest';
import { EMERGING_ORDER } from '@/studies/emerging/emerging-words';
import { directionColor, lookOf } from '@/layers/emerging/emerging-look';
import { layer } from '@/layers/emerging/index';
import { emergingResult } from '#tests/support/history-results';
import { buildLayerInput } from '#tests/support/layer-input';

const input = buildLayerInput({ studies: new Map([['emerging', emergingResult()]]) });
const settings = layer.settings.parse({});

describe('the layer of emerging hot spots', () => {
  it('colors by where a cell is going: a cold spot that deepens goes the way of a hot one that fades', () => {
    expect(lookOf('intensifying-hot')).toEqual({ side: 'hot', direction: 3 });
    expect(lookOf('intensifying-cold')).toEqual({ side: 'cold', direction: -3 });
    expect(lookOf('diminishing-hot')!.direction).toBe(0 - lookOf('diminishing-cold')!.direction);
    expect(lookOf('none')).toBeNull();
    expect(directionColor(input.theme, 0)).toBe(input.theme.unchanged);
  });

  it('has a look for each of the 17 categories', () => {
    expect(EMERGING_ORDER).toHaveLength(17);
    expect(new Set(EMERGING_ORDER).size).toBe(17);
    expect(EMERGING_ORDER.filter((category) => lookOf(category) === null)).toEqual(['none']);
  });

  it('fills, hatches and names what has a category', () => {
    const drawing = layer.build(input, null, settings)!;
    const ids = drawing.styleLayers!.map(({ layer: { id } }) => id);
    const words = drawing.sources!['emerging/words'] as { data: { features: { properties: unknown }[] } };

    expect(ids).toContain('emerging/intensifying-hot/fill');
    expect(ids).toContain('emerging/intensifying-cold/hatch');
    expect(words.data.features.map(({ properties }) => properties)).toEqual([
      { word: '加强' },
      { word: '加强·冷' },
    ]);
  });

  it('counts every cell in the legend', () => {
    const legend = layer.legend(input, null, settings)!;
    const entries = legend.kind === 'symbols' ? legend.entries : [];

    expect(entries.reduce((sum, { count }) => sum + (count ?? 0), 0)).toBe(4);
    expect(layer.legend(buildLayerInput(), null, settings)).toBeNull();
  });
});
