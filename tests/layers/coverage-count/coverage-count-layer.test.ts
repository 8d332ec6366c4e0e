import { describe, expect, it } from 'vitest';
import { buildCoverageCount, buildCoverageCountLegend } from '@/layers/coverage-count/coverage-count-layer';
import { coverageInput } from '#tests/support/coverage-results';
import { buildLayerInput } from '#tests/support/layer-input';

describe('ground by how many cameras see it', () => {
  it('tells shares of the open ground that add up to all of it', () => {
    // 1,000 m² in all; 300, 100 and 50 m² seen by at least 1, 2 and 3: none 70 %, one 20 %, two 5 %, three 5 %.
    const { entries } = buildCoverageCountLegend(buildLayerInput({ coverage: coverageInput() }))!;

    expect(entries.map(({ title }) => title.en)).toEqual(['none 70.0%', '1 20.0%', '2 5.0%', '⩾3 5.0%']);
  });

  it('leaves the shares out until they are known', () => {
    const coverage = { ...coverageInput(), survey: null };
    const { entries } = buildCoverageCountLegend(buildLayerInput({ coverage }))!;

    expect(entries.map(({ title }) => title.en)).toEqual(['none', '1', '2', '⩾3']);
  });

  it('keeps the same source for the same answer', () => {
    const input = buildLayerInput({ coverage: coverageInput() });

    expect(buildCoverageCount(input)!.sources!['coverage-count']).toBe(
      buildCoverageCount(input)!.sources!['coverage-count'],
    );
  });
});
