import { describe, expect, it } from 'vitest';
import { buildCameraLegend, buildCameras } from '@/layers/cameras/cameras-layer';
import type { CollectionItems } from '@/layers/layer-input';
import { buildLayerInput } from '#tests/support/layer-input';
import { themeTokens } from '#tests/support/theme-tokens';

const camera = (code: string, online: boolean | null, placed = true) => ({
  type: 'Feature' as const,
  geometry: placed ? { type: 'Point' as const, coordinates: [120.41, 30.41] } : null,
  properties: { code, online },
});
const cameras: CollectionItems = {
  type: 'FeatureCollection',
  features: [camera('a', true), camera('b', false), camera('c', true, false)],
};
const input = buildLayerInput({ collections: new Map([['cameras', cameras]]) });

describe('the cameras', () => {
  it('are drawn above labels, so that labels keep clear of them', () => {
    const { styleLayers, pickable } = buildCameras(input)!;
    expect(styleLayers![0]).toMatchObject({
      slot: 'symbol',
      layer: { layout: { 'icon-allow-overlap': true } },
    });
    expect(pickable).toEqual([{ layerId: 'cameras', collectionId: 'cameras' }]);
  });

  it('tell offline by shape as well as by color', () => {
    const { images } = buildCameras(input)!;
    const of = (id: string) =>
      (images!.find((one) => one.id === id)!.image as { data: Uint8ClampedArray }).data;
    const [online, offline, unknown] = [of('cameras/online'), of('cameras/offline'), of('cameras/unknown')];
    const alpha = (data: Uint8ClampedArray) => [...data].filter((_, i) => i % 4 === 3);
    expect(alpha(online)).toEqual(alpha(offline));
    const grays = (data: Uint8ClampedArray) => new Set([...data].filter((_, i) => i % 4 === 1)).size;
    expect(grays(offline)).toBeGreaterThan(1);
    expect(online).not.toEqual(offline);
    expect(unknown).not.toEqual(offline);
    expect(unknown).not.toEqual(online);
  });

  it('are counted by state, those without a position too', () => {
    const legend = buildCameraLegend(input)!;
    expect(legend.entries.map(({ title, count }) => [title.zh, count])).toEqual([
      ['在线', 2],
      ['离线', 1],
    ]);
    expect(legend.drawn).toMatchObject({ drawn: 2, all: 3, missing: { zh: '无坐标' } });
  });

  it('that are out are drawn the larger, and counted apart, the longer they have been', () => {
    const asOf = Date.parse('2026-06-30T12:00:00Z');
    const out = (code: string, offlineSince: string | null) => {
      const one = camera(code, false);
      return { ...one, properties: { ...one.properties, offlineSince } };
    };
    const features = [
      camera('a', true),
      out('hours', '2026-06-30T08:00:00.000Z'),
      out('week', '2026-06-23T08:00:00.000Z'),
      out('quarter', '2026-03-23T08:00:00.000Z'),
      out('half', '2026-01-23T08:00:00.000Z'),
      out('unknown', null),
    ];
    const plain = buildLayerInput({ collections: new Map([['cameras', { ...cameras, features }]]) });
    const aged = { ...plain, district: { ...plain.district, asOf } };
    const legend = buildCameraLegend(aged)!;

    expect(legend.entries.map(({ title, count }) => [title.zh, count])).toEqual([
      ['在线', 1],
      ['离线不足 1 日', 1],
      ['离线 1 至 30 日', 1],
      ['离线 30 日以上', 2],
      ['离线，起始不明', 1],
    ]);
    const { styleLayers, images } = buildCameras(aged)!;
    expect(JSON.stringify(styleLayers![0]!.layer)).toContain(
      JSON.stringify([
        '<',
        ['to-string', ['coalesce', ['get', 'offlineSince'], '9']],
        '2026-05-31T12:00:00.000Z',
      ]),
    );
    const width = (id: string) => (images!.find((one) => one.id === id)!.image as { width: number }).width;
    expect(width('cameras/offline-months')).toBeGreaterThan(width('cameras/offline-days'));
    expect(width('cameras/offline-days')).toBeGreaterThan(width('cameras/offline'));
  });

  it('whose state is not on record pass neither for online nor for offline', () => {
    const collection = { ...cameras, features: [...cameras.features, camera('d', null)] };
    const legend = buildCameraLegend(buildLayerInput({ collections: new Map([['cameras', collection]]) }))!;
    expect(legend.entries.map(({ title, count }) => [title.zh, count])).toEqual([
      ['在线', 2],
      ['离线', 1],
      ['状态不明', 1],
    ]);
  });

  it('keep their features when the theme changes', () => {
    const light = buildCameras({ ...input, theme: themeTokens('light') })!;
    expect(light.sources!['cameras']).toBe(buildCameras(input)!.sources!['cameras']);
    expect(light.images).not.toEqual(buildCameras(input)!.images);
  });

  it('wait for the collection', () => {
    expect(buildCameras(buildLayerInput())).toBeNull();
    expect(buildCameraLegend(buildLayerInput())).toBeNull();
  });
});
