import { describe, expect, it } from 'vitest';
import { buildRegionTree } from '@/domain/region/region-tree';
import { NO_FILTER } from '@/engine/filter/incident-filter';
import { areaAround, NEAR_METERS } from '@/panels/dispatch-desk/area-around';
import { straightMeters } from '@/panels/dispatch-desk/list-teams';
import { buildSquareDistrict } from '#tests/support/layer-input';

const { regions, levels } = buildSquareDistrict();
const tree = buildRegionTree(regions, levels);
const grid = regions.find(({ levelId }) => levelId === 'grid')!;
const incident = {
  target: { kind: 'incident', id: 7 },
  title: 'x',
  extent: 'around',
  regionCode: grid.code,
  departmentCode: null,
} as const;

describe('areaAround', () => {
  it('is a circle around a single place', () => {
    const { lasso, regions: within } = areaAround({ ...incident, position: [120.45, 30.45] }, tree)!;

    expect(within).toBeNull();
    for (const corner of lasso!) {
      expect(straightMeters([120.45, 30.45], corner) / NEAR_METERS).toBeCloseTo(1, 2);
    }
  });

  it('is the region itself, and the region of a case without a place', () => {
    const target = { kind: 'region', code: grid.code } as const;
    const scope = { levelId: 'grid', codes: [grid.code], outside: false, unknown: false };

    expect(
      areaAround({ ...incident, target, extent: 'region', position: grid.labelPosition }, tree),
    ).toMatchObject({
      regions: scope,
      lasso: null,
    });
    expect(areaAround({ ...incident, position: null }, tree)).toMatchObject({ regions: scope, lasso: null });
  });

  it('is everything where the whole district is meant', () => {
    const whole = { ...incident, extent: 'whole', regionCode: null, position: null } as const;

    expect(areaAround(whole, tree)).toEqual(NO_FILTER);
  });

  it('is unknown where neither is known', () => {
    expect(areaAround({ ...incident, regionCode: null, position: null }, tree)).toBeNull();
  });
});
