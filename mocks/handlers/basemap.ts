import { HttpResponse } from 'msw';
import { MVT_MEDIA_TYPE, readBasemapTile } from '@/contract/basemap';
import { buildBasemapTiles } from '#data/district/basemap/build-basemap-tiles';
import { rawHandler } from '../contract-handler';
import type { MemoryDistrict } from '../memory-district';

/** Vector tiles cut in memory when the first is asked for. */
export const basemapHandlers = (memory: MemoryDistrict) => {
  let tiles: Map<string, Uint8Array> | null = null;
  const cut = () =>
    new Map(
      [...buildBasemapTiles(memory.sample.geography)].map(({ z, x, y, body }) => [`${z}/${x}/${y}`, body]),
    );
  return [
    rawHandler(readBasemapTile, ({ params: { z, x, y } }) => {
      tiles ??= cut();
      const body = tiles.get(`${z}/${x}/${y}`);
      if (!body) return new HttpResponse(null, { status: 204 });
      return HttpResponse.arrayBuffer(body.slice().buffer, { headers: { 'content-type': MVT_MEDIA_TYPE } });
    }),
  ];
};
