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
const map = { x: 400, y: 200, width: 1000, height: 800 };
const sceneOf = (target: Partial<Warning['target']>, pane = map) => {
  const plain = buildWarning({ level: 1 });
  const [alert] = mergeAlerts([{ ...plain, target: { ...plain.target, ...target } }], [], 24);
  return warningScene(alert!, tree, { map, pane });
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

  it('brings its region into the middle of the largest panel, off the seam that halves the map', () => {
    const left = { ...map, width: 492 };
    const { camera } = sceneOf({ regionCode: region.code }, left);
    const world = 512 * 2 ** camera!.zoom;
    const [west, , east] = region.bbox;
    const fromMiddle = (((west + east) / 2 - camera!.longitude) / 360) * world;

    // The panel's middle is 254 px left of the map's.
    expect(fromMiddle).toBeCloseTo(-254, 6);
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
