import { describe, expect, it } from 'vitest';
import { buildRegionTree } from '@/domain/region/region-tree';
import { warningScene } from '@/faces/wall/use-shown-scene';
import { mergeAlerts } from '@/panels/standing-alert';
import type { Warning } from '@/domain/warning/warning';
import { buildWarning } from '#tests/support/build-warning';
import { buildSquareDistrict } from '#tests/support/layer-input';

const { regions, levels } = buildSquareDistrict();
const tree = buildRegionTree(regions, levels);
const region = regions.at(-1)!;
const size = { width: 1000, height: 800 };
const sceneOf = (target: Partial<Warning['target']>) => {
  const plain = buildWarning({ level: 1 });
  const [alert] = mergeAlerts([{ ...plain, target: { ...plain.target, ...target } }], [], 24);
  return warningScene(alert!, tree, size);
};

describe('the scene of a red warning', () => {
  it('flies to its region, picks it out and draws the warnings', () => {
    const { camera, selection, layers, cloudMap } = sceneOf({ regionCode: region.code });
    const [west, south, east, north] = region.bbox;

    expect(cloudMap).toBe('situation');
    expect(selection).toEqual({ kind: 'region', code: region.code });
    expect(camera!.longitude).toBeCloseTo((west + east) / 2, 9);
    expect(camera!.latitude).toBeCloseTo((south + north) / 2, 9);
    expect(layers).toContain('warnings');
  });

  it('goes near to a feature and picks out the warning itself', () => {
    const scene = sceneOf({ kind: 'feature', regionCode: region.code, position: [120.25, 30.5] });

    expect(scene.camera).toMatchObject({ longitude: 120.25, latitude: 30.5 });
    expect(scene.selection).toEqual({ kind: 'feature', collectionId: 'warnings', code: 'W1' });
  });

  it('shows all of the district where the warning is about all of it', () => {
    expect(sceneOf({ kind: 'whole', regionCode: null })).toMatchObject({ camera: null, selection: null });
  });
});
