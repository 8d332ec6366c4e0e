import { describe, expect, it } from 'vitest';
import { buildBorderIncidents } from '@/layers/border-incidents/border-incidents-layer';
import { buildBorderIncidentsLegend } from '@/layers/border-incidents/border-incidents-legend';
import { bordersResult } from '#tests/support/history-results';
import { buildLayerInput } from '#tests/support/layer-input';

const input = buildLayerInput({ studies: new Map([['borders', bordersResult()]]) });
const features = (source: unknown) => (source as { data: GeoJSON.FeatureCollection }).data.features;

describe('incidents at borders on the map', () => {
  it('draws each border once, ranked by incidents per kilometer and not by incidents', () => {
    const { sources } = buildBorderIncidents(input, { shown: '' })!;

    // 40 on 4 km are fewer to the kilometer than 20 on 1 km; who touch in a corner alone have no border.
    expect(features(sources!['border-incidents']).map(({ properties }) => properties)).toEqual([
      { id: 'A|B', rank: 0 },
      { id: 'A|C', rank: 1 },
    ]);
  });

  it('tells in its legend what is not drawn', () => {
    const legend = buildBorderIncidentsLegend(input)!;

    expect(legend.classes.map(({ from, count }) => [from, count])).toEqual([
      [10, 1],
      [20, 1],
    ]);
    expect(legend.drawn).toMatchObject({ drawn: 60, all: 63 });
  });

  it('waits for the study', () => {
    const nothing = buildLayerInput({ studies: new Map() });

    expect(buildBorderIncidents(nothing, { shown: '' })).toBeNull();
    expect(buildBorderIncidentsLegend(nothing)).toBeNull();
  });
});
