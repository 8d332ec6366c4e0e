import { describe, expect, it } from 'vitest';
import { buildBlindSections, buildBlindSectionsLegend } from '@/layers/blind-sections/blind-sections-layer';
import { NO_COVERAGE } from '@/layers/layer-input';
import { coverageInput } from '#tests/support/coverage-results';
import { buildLayerInput } from '#tests/support/layer-input';

const input = buildLayerInput({ coverage: coverageInput() });
const features = (source: unknown) => (source as { data: GeoJSON.FeatureCollection }).data.features;

describe('blind sections on the map', () => {
  it('rings those nobody sees by rank: where most happened first', () => {
    const { sources } = buildBlindSections(input, { shown: 'dark' })!;

    expect(features(sources!['blind-sections/ranks']).map(({ properties }) => properties)).toEqual([
      { code: 'busy', rank: '1', shown: 0 },
      { code: 'dark', rank: '2', shown: 1 },
    ]);
  });

  it('draws gaps beside what is in sight, and leaves places that are seen out', () => {
    const { sources } = buildBlindSections(input, { shown: '' })!;
    const kinds = features(sources!['blind-sections']).map(({ properties }) => [
      properties!['code'],
      properties!['kind'],
    ]);

    expect(kinds).toEqual([
      ['seen', 'covered'],
      ['gap', 'covered'],
      ['gap', 'gap'],
      ['dark', 'blind'],
      ['busy', 'blind'],
    ]);
    expect(features(sources!['blind-sections/places'])).toHaveLength(1);
  });

  it('tells lengths and numbers in its legend', () => {
    const { entries } = buildBlindSectionsLegend(input)!;

    expect(entries.map(({ title, count }) => [title.en, count])).toEqual([
      ['In sight 0.1 km', 2],
      ['Gaps 0.1 km', 1],
      ['Blind 0.2 km', 2],
      ['Key places nobody sees', 1],
      ['Key places seen in part', 0],
    ]);
  });

  it('waits for the survey', () => {
    expect(buildBlindSections(buildLayerInput({ coverage: NO_COVERAGE }), { shown: '' })).toBeNull();
  });
});
