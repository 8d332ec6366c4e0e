import { describe, expect, it } from 'vitest';
import type { CloudMap } from '@/domain/cloud-map/cloud-map';
import type { LayerModule, LayerRow } from '@/layers/module';
import { layersAfterSwitch } from '@/panels/cloud-map-switch/layers-after-switch';
import { buildSquareDistrict } from '#tests/support/layer-input';

const district = buildSquareDistrict();

function moduleOf(
  id: string,
  visibleByDefault: LayerRow['visibleByDefault'],
  cloudMaps?: CloudMap[],
): LayerModule {
  return {
    id,
    rows: () => [{ id, key: null, title: { zh: id, en: id }, visibleByDefault }],
    ...(cloudMaps ? { cloudMaps } : {}),
  } as unknown as LayerModule;
}

const catalog = [
  moduleOf('borders', true),
  moduleOf('cameras', false),
  moduleOf('hot-spots', true, ['history']),
  moduleOf('alerts', true, ['situation']),
  moduleOf('clusters', false, ['situation']),
];
const after = (layers: string[] | null, cloudMap: CloudMap) =>
  layersAfterSwitch(layers, { catalog, district, cloudMap });

describe('layersAfterSwitch', () => {
  it('leaves the choice to the face where the analyst made none', () => {
    expect(after(null, 'situation')).toBeNull();
  });

  it('keeps what was chosen among layers common to all', () => {
    expect(after(['cameras', 'hot-spots'], 'situation')).toEqual(['cameras', 'alerts']);
    expect(after(['borders'], 'history')).toEqual(['borders', 'hot-spots']);
  });

  it('shows nothing that another cloud map alone offers', () => {
    expect(after(['borders', 'alerts', 'clusters'], 'trend')).toEqual(['borders']);
  });
});
