import { describe, expect, it } from 'vitest';
import { collectionSource } from '@/layers/collection-points';
import type { CollectionItems } from '@/layers/layer-input';

describe('the source of a collection', () => {
  it('carries no feature ids: the 20 digits of a camera do not fit into a tile and would leave it empty', () => {
    const items: CollectionItems = {
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          id: '99010600001321000827',
          geometry: { type: 'Point', coordinates: [120.4, 30.4] },
          properties: { code: '99010600001321000827' },
        },
        { type: 'Feature', id: 'b', geometry: null, properties: { code: 'b' } },
      ],
    };

    const { data } = collectionSource(items) as { data: GeoJSON.FeatureCollection };

    expect(data.features).toEqual([
      {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [120.4, 30.4] },
        properties: { code: '99010600001321000827' },
      },
    ]);
    expect(collectionSource(items).data).toBe(data);
  });
});
