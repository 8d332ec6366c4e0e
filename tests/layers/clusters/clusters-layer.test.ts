import { describe, expect, it } from 'vitest';
import { buildClusters } from '@/layers/clusters/clusters-layer';
import type { Cluster, ClustersResult } from '@/studies/clusters/reference';
import { buildLayerInput } from '#tests/support/layer-input';

const cluster = (part: Partial<Cluster>): Cluster => ({
  categoryCode: null,
  category: { zh: '全部', en: 'all' },
  regionCodes: ['grid-1', 'grid-2'],
  places: [],
  center: [120.45, 30.45],
  radiusMeters: 500,
  days: 3,
  observed: 9,
  expected: 2,
  relativeRisk: 4.5,
  p: 0.001,
  adjustedP: 0.01,
  recurrenceDays: 100,
  isSignificant: true,
  ...part,
});
const result: ClustersResult = {
  levelId: 'grid',
  clusters: [
    cluster({}),
    cluster({ regionCodes: ['grid-9'], radiusMeters: 0 }),
    cluster({ regionCodes: ['grid-30'], isSignificant: false }),
  ],
  scanned: 3,
  tooFew: [],
  leftOut: { pile: 0, outside: 0, unknown: 0 },
  fromSeconds: 0,
  toSeconds: 1,
};

describe('the clusters layer', () => {
  const drawing = buildClusters(buildLayerInput(), result)!;

  it('marks members of significant clusters alone', () => {
    expect(drawing.styleLayers![0]!.layer).toMatchObject({
      filter: ['in', ['get', 'code'], ['literal', ['grid-1', 'grid-2', 'grid-9']]],
    });
  });

  it('draws a circle of the radius in meters, and none around a single region', () => {
    const { data } = drawing.sources!['clusters/circles'] as unknown as {
      data: { features: { geometry: { coordinates: [number, number][] } }[] };
    };
    expect(data.features).toHaveLength(1);
    const [[longitude, latitude]] = data.features[0]!.geometry.coordinates as [[number, number]];
    expect((longitude - 120.45) * 111_195 * Math.cos((30.45 * Math.PI) / 180)).toBeCloseTo(500, 0);
    expect(latitude).toBe(30.45);
  });

  it('waits for the boundaries and the result', () => {
    expect(buildClusters(buildLayerInput({ regionShapes: new Map() }), result)).toBeNull();
    expect(buildClusters(buildLayerInput(), null)).toBeNull();
  });
});
