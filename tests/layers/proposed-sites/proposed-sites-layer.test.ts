import { describe, expect, it } from 'vitest';
import { buildProposedSites, buildProposedSitesLegend } from '@/layers/proposed-sites/proposed-sites-layer';
import { coverageInput } from '#tests/support/coverage-results';
import { buildLayerInput } from '#tests/support/layer-input';

const input = buildLayerInput({ coverage: coverageInput() });

describe('proposed sites', () => {
  it('offer a handle each, numbered as in the plan', () => {
    expect(buildProposedSites(input)!.handles).toMatchObject([
      { id: 'proposed-sites/0', azimuthDegrees: 90 },
      { id: 'proposed-sites/1', azimuthDegrees: 0 },
    ]);
  });

  it('are numbered by their turn, paler after the bend', () => {
    const { data } = buildProposedSites(input)!.sources!['proposed-sites'] as {
      data: GeoJSON.FeatureCollection;
    };

    expect(data.features.map(({ properties }) => properties)).toEqual([
      { rank: '+1', isLater: 0 },
      { rank: '+2', isLater: 1 },
    ]);
    expect(buildProposedSitesLegend(input)!.entries.map(({ count }) => count)).toEqual([1, 1]);
  });
});
