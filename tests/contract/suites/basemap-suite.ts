import { expect, it } from 'vitest';
import { MVT_MEDIA_TYPE, readBasemapTile } from '@/contract/basemap';
import { readDistrict } from '@/contract/district';
import { askJson, askRaw, type CurrentParty } from './ask-json';

export function basemapSuite(party: CurrentParty): void {
  it('answers 204 where the base map is empty', async () => {
    const response = await askRaw(party(), readBasemapTile, { params: { z: 14, x: 0, y: 0 } });

    expect(response.status).toBe(204);
  });

  it('gives vector tiles of the district where it has a base map of its own', async () => {
    const { basemap, bbox } = await askJson(party(), readDistrict);
    if (basemap.kind !== 'vector') return;
    const z = Math.max(basemap.minZoom, 1);
    const x = Math.floor(((bbox[0] + 180) / 360) * 2 ** z);
    const latitude = (bbox[3] * Math.PI) / 180;
    const y = Math.floor(((1 - Math.asinh(Math.tan(latitude)) / Math.PI) / 2) * 2 ** z);
    const response = await askRaw(party(), readBasemapTile, { params: { z, x, y } });

    expect([200, 204]).toContain(response.status);
    if (response.status === 200) expect(response.headers.get('content-type')).toBe(MVT_MEDIA_TYPE);
  });

  it('knows no tile without whole numbers', async () => {
    const response = await askRaw(party(), readBasemapTile, { params: { z: 1, x: 'a', y: 0 } });

    expect(response.status).toBe(404);
  });
}
