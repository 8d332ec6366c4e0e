import type { Map as MapLibreMap } from 'maplibre-gl';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { toCluster, zoomIntoCluster } from '@/map/pointer/find-cluster';

const rendered = (properties: Record<string, unknown>) => ({
  source: 'cameras',
  geometry: { type: 'Point' as const, coordinates: [120.4, 30.4] },
  properties,
});
const cluster = toCluster(
  rendered({ cluster: true, cluster_id: 7, point_count: 128, online: 100, known: 120 }),
  'cameras',
)!;

const mapWith = (zoomOf: () => Promise<number>) => {
  const easeTo = vi.fn();
  const map = {
    getSource: () => ({ getClusterExpansionZoom: zoomOf }),
    getZoom: () => 11,
    easeTo,
  } as unknown as MapLibreMap;
  return { map, easeTo };
};

describe('a cluster under the pointer', () => {
  beforeEach(() => vi.stubGlobal('matchMedia', () => ({ matches: false })));
  afterEach(() => vi.unstubAllGlobals());

  it('is told with its place, its number and what is known of it', () => {
    expect(cluster).toEqual({
      collectionId: 'cameras',
      sourceId: 'cameras',
      id: 7,
      position: [120.4, 30.4],
      count: 128,
      online: 100,
      known: 120,
    });
    expect(toCluster(rendered({ code: 'a' }), 'cameras')).toBeNull();
  });

  it('brings the map to where it parts', async () => {
    const { map, easeTo } = mapWith(() => Promise.resolve(13));
    await zoomIntoCluster(map, cluster);
    expect(easeTo).toHaveBeenCalledWith(expect.objectContaining({ center: [120.4, 30.4], zoom: 13 }));
  });

  it('brings the map nearer all the same where its source has other data by now', async () => {
    const { map, easeTo } = mapWith(() => Promise.reject(new Error('No cluster with the specified id.')));
    await zoomIntoCluster(map, cluster);
    expect(easeTo).toHaveBeenCalledWith(expect.objectContaining({ zoom: 13 }));
  });
});
