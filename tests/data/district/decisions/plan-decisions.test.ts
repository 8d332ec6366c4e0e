import { beforeAll, describe, expect, it } from 'vitest';
import { measureMatchedChange } from '@/analysis/matched-change/matched-change';
import type { Dispatch } from '@/domain/dispatch/dispatch';
import { toSceneQuery, parseSceneQuery } from '@/scene/scene-url';
import { buildDistrict, type SampleDistrict } from '#data/district/build-district';
import { DAY, dayOf, startOfDay } from '#data/district/catalog/calendar';
import { seeNumbers } from '#data/district/decisions/see-numbers';

const INCIDENTS = 120_000;
const DAYS = 28;
const EARLIER = 6;

/** Counts of base grids in the windows that a decision is judged by. */
function countGrids(
  rows: readonly { readonly grid: number; readonly at: number }[],
  grids: number,
  decidedAt: number,
) {
  const day = startOfDay(dayOf(decidedAt));
  const counts = {
    earlier: new Float64Array(grids),
    before: new Float64Array(grids),
    after: new Float64Array(grids),
  };
  for (const { grid, at } of rows) {
    if (at >= day + DAY && at < day + (1 + DAYS) * DAY) counts.after[grid]!++;
    else if (at >= day - DAYS * DAY && at < day) counts.before[grid]!++;
    else if (at >= day - (1 + EARLIER) * DAYS * DAY && at < day - DAYS * DAY) counts.earlier[grid]!++;
  }
  return counts;
}

describe.each([1, 2])('the decisions of the sample with seed %i', (seed) => {
  let district: SampleDistrict;
  let dispatches: Dispatch[];
  const rows: { grid: number; at: number }[] = [];
  beforeAll(() => {
    district = buildDistrict({ seed, incidents: INCIDENTS });
    const grids = new Map(gridsOf(district).map(({ code }, i) => [code as string, i]));
    const seer = seeNumbers(district.decisions);
    for (const batch of district.incidentBatches()) {
      seer.take(batch);
      for (const { regionCodes, reportedAt } of batch) {
        const grid = grids.get(regionCodes?.[0] ?? '');
        if (grid !== undefined) rows.push({ grid, at: reportedAt });
      }
    }
    dispatches = seer.finish();
  }, 240_000);

  it('say what they were made on: who, why, the numbers of the days before, and a scene that opens', () => {
    const days = (at: number, from: number, to: number) =>
      at >= startOfDay(dayOf(from)) && at < startOfDay(dayOf(to));
    const grids = gridsOf(district).map(({ code }) => code as string);
    for (const { gridCodes, decidedAt, id } of district.truths.decisions) {
      const dispatch = dispatches.find((one) => one.id === id)!;
      const cells = new Set(gridCodes.map((code) => grids.indexOf(code)));
      const inWindow = rows.filter(
        ({ grid, at }) => cells.has(grid) && days(at, decidedAt - 30 * DAY, decidedAt),
      );
      const { scene, ignored } = parseSceneQuery(dispatch.scene);

      expect(dispatch.decidedBy.length).toBeGreaterThan(2);
      expect(dispatch.figures[0]).toMatchObject({ id: 'in-window', value: inWindow.length });
      expect(dispatch.reason).toContain(`近 30 天 ${inWindow.length} 件`);
      expect(ignored).toEqual([]);
      expect(scene).toMatchObject({
        scope: dispatch.regionCode,
        window: { kind: 'between', to: startOfDay(dayOf(decidedAt)) },
        comparison: { kind: 'between' },
      });
      expect(Object.keys(toSceneQuery(scene)).sort()).toEqual(Object.keys(dispatch.scene).sort());
      expect(dispatch.figures[3]!.value!).toBeLessThanOrEqual(dispatch.figures[2]!.value!);
    }
  });

  it('are judged as the truths say, against grids like theirs', () => {
    const grids = gridsOf(district);
    const judged = district.truths.decisions.filter(({ expected }) => expected !== 'not-yet');
    for (const { gridCodes, decidedAt, expected } of judged) {
      const treated = gridCodes.map((code) => grids.findIndex((grid) => grid.code === code));
      const barred = grids.map(({ bbox }) => (treated.some((at) => touches(grids[at]!.bbox, bbox)) ? 1 : 0));
      const change = measureMatchedChange({
        treated,
        ...countGrids(rows, grids.length, decidedAt),
        earlierWindows: EARLIER,
        barred,
      });
      if (expected === 'fewer') expect(change).toMatchObject({ upper: expect.any(Number) as number });
      const isFewer = typeof change !== 'string' && change.upper < 1;
      expect(isFewer, gridCodes.join()).toBe(expected === 'fewer');
    }
    expect(judged.filter(({ expected }) => expected === 'fewer')).toHaveLength(1);
    expect(judged.length).toBeGreaterThanOrEqual(3);
  });

  it('hold one that is under way, one that was taken back, and ended ones that ended before the present', () => {
    const { endsAt } = district.truths;
    const states = dispatches.map(({ state }) => state).sort();

    expect(states).toEqual(['done', 'done', 'done', 'sent', 'withdrawn']);
    for (const { decidedAt, closedAt, state } of dispatches) {
      expect(decidedAt).toBeLessThan(endsAt);
      if (state === 'sent') expect(closedAt).toBeNull();
      else expect(closedAt! > decidedAt && closedAt! < endsAt).toBe(true);
    }
  });
});

function gridsOf({ regions }: SampleDistrict) {
  return regions.filter(({ levelId }) => levelId === 'grid');
}

function touches(a: readonly number[], b: readonly number[]): boolean {
  return a[0]! <= b[2]! && b[0]! <= a[2]! && a[1]! <= b[3]! && b[1]! <= a[3]!;
}
