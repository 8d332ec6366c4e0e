import type { FeatureCollection, LineString, Point } from 'geojson';
import { describe, expect, it } from 'vitest';
import { buildUnseenIncidents, buildUnseenLegend } from '@/layers/unseen-incidents/unseen-incidents-layer';
import { coverageInput } from '#tests/support/coverage-results';
import { buildLayerInput } from '#tests/support/layer-input';

const coverage = coverageInput();
const demand = {
  ...coverage.demand!,
  n: 10,
  unseen: Float64Array.of(120.41, 30.41, 120.42, 30.42),
  clusters: [{ position: [120.41, 30.41] as const, n: 7, cameraMeters: 40 }],
};
const input = { ...buildLayerInput(), coverage: { ...coverage, demand } };
const featuresOf = (id: string) => {
  const source = buildUnseenIncidents(input)!.sources![id] as { data: FeatureCollection<Point | LineString> };
  return source.data.features;
};

describe('incidents out of sight', () => {
  it('are drawn where they happened, with a ring of 100 m and the number where several lie together', () => {
    expect(featuresOf('unseen-incidents').map(({ geometry }) => geometry.coordinates)).toEqual([
      [120.41, 30.41],
      [120.42, 30.42],
    ]);
    expect(featuresOf('unseen-incidents/labels')[0]!.properties).toEqual({ n: 7 });
    const ring = featuresOf('unseen-incidents/rings')[0]!.geometry.coordinates as [number, number][];
    const north = Math.max(...ring.map(([, latitude]) => latitude)) - 30.41;
    // 100 m north are 100 / 111195 degrees.
    expect(north).toBeCloseTo(0.000_899_3, 6);
    expect(
      buildUnseenIncidents(input)!.styleLayers!.every(({ layer }) => layer.id.startsWith('unseen-incidents')),
    ).toBe(true);
  });

  it('are counted of all that have an exact place', () => {
    const legend = buildUnseenLegend(input)!;

    expect(legend.entries.map(({ count }) => count)).toEqual([2, 1]);
    expect(legend.drawn).toMatchObject({ drawn: 2, all: 2 });
    expect(legend.notes[0]!.zh).toContain('10 件');
  });

  it('wait for the answer', () => {
    expect(buildUnseenIncidents(buildLayerInput())).toBeNull();
    expect(buildUnseenLegend(buildLayerInput())).toBeNull();
  });
});
