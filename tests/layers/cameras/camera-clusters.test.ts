import { createExpression, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { GeoJSONSourceSpecification } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { buildCameraLegend, buildCameras } from '@/layers/cameras/cameras-layer';
import { isClustered } from '@/layers/cameras/camera-clusters';
import type { CollectionItems } from '@/layers/layer-input';
import { buildLayerInput } from '#tests/support/layer-input';

const camerasOf = (count: number): CollectionItems => ({
  type: 'FeatureCollection',
  features: Array.from({ length: count }, (_, i) => ({
    type: 'Feature' as const,
    geometry: i === 0 ? null : { type: 'Point' as const, coordinates: [120.4 + i / 1e6, 30.4] },
    properties: { code: `c${i}`, online: i % 2 === 0 },
  })),
});
const many = camerasOf(20_000);
const input = buildLayerInput({ collections: new Map([['cameras', many]]) });
const drawing = buildCameras(input)!;
const clusters = drawing.styleLayers!.find(({ layer }) => layer.id === 'cameras/clusters')!.layer;
const layout = clusters.layout as Record<string, unknown>;

/** What the map would write on or draw for a cluster. */
const evaluated = (expression: unknown, properties: Record<string, unknown>) => {
  const compiled = createExpression(expression, {} as never);
  if (compiled.result === 'error') throw new Error(JSON.stringify(compiled.value));
  return compiled.value.evaluate({ zoom: 12 }, { type: 'Point', properties });
};

describe('clusters of cameras', () => {
  it('form where there are very many cameras with a place, and only there', () => {
    expect(isClustered(camerasOf(3_001))).toBe(false);
    expect(isClustered(camerasOf(3_002))).toBe(true);
    const few = buildCameras(buildLayerInput({ collections: new Map([['cameras', camerasOf(50)]]) }))!;
    expect(few.sources!['cameras']).not.toHaveProperty('cluster');
    expect(few.styleLayers!.map(({ layer }) => layer.id)).toEqual(['cameras']);
  });

  it('are a style that MapLibre takes, and can be picked', () => {
    const style: StyleSpecification = {
      version: 8,
      glyphs: 'local/{fontstack}/{range}',
      sources: { ...drawing.sources },
      layers: drawing.styleLayers!.map(({ layer }) => layer),
    };
    expect(validateStyleMin(style)).toEqual([]);
    expect(drawing.sources!['cameras']).toMatchObject({ cluster: true, clusterMaxZoom: 14 });
    expect(drawing.pickable!.map(({ layerId }) => layerId)).toEqual(['cameras', 'cameras/clusters']);
    expect(buildCameraLegend(input)!.notes).toHaveLength(1);
  });

  it('say how many they are and what share is online, rounded down', () => {
    const text = (properties: Record<string, number>) =>
      String(evaluated(layout['text-field'], { cluster: true, ...properties }));
    expect(text({ point_count: 300, online: 299, known: 300 })).toBe('300\n99%');
    expect(text({ point_count: 300, online: 300, known: 300 })).toBe('300\n100%');
    expect(text({ point_count: 12, online: 0, known: 0 })).toBe('12\n—');
  });

  it('count as online and as known what is on record', () => {
    const { clusterProperties } = drawing.sources!['cameras'] as GeoJSONSourceSpecification;
    const share = (name: string, online: unknown) =>
      evaluated(
        (clusterProperties as Record<string, [string, unknown]>)[name]![1],
        online === undefined ? {} : { online },
      );
    expect([true, false, null, undefined].map((state) => share('online', state))).toEqual([1, 0, 0, 0]);
    expect([true, false, null, undefined].map((state) => share('known', state))).toEqual([1, 1, 0, 0]);
  });

  it('have an image for every share, and one for where it is not known', () => {
    const ids = new Set(drawing.images!.map(({ id }) => id));
    const wanted = Array.from({ length: 101 }, (_, online) =>
      String(evaluated(layout['icon-image'], { point_count: 100, online, known: 100 })),
    );
    const unknown = String(evaluated(layout['icon-image'], { point_count: 9, online: 0, known: 0 }));
    for (const id of [...wanted, unknown]) expect(ids).toContain(id);
  });

  it('keep the source while the cameras stay the same', () => {
    expect(buildCameras({ ...input, sizeFactor: 2 })!.sources!['cameras']).toBe(drawing.sources!['cameras']);
  });
});
