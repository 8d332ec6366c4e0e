import { describe, expect, it } from 'vitest';

import { buildDistrict } from '#data/district/build-district';
import { buildSmallGeography } from '#tests/support/small-geography';

const district = buildDistrict({ seed: 6, incidents: 3000, months: 3, geography: buildSmallGeography() });
const { patrolPoints, gridStaff } = district.collections;
const { toMeters } = district.geography.projection;

/** Shares of a grid's points that a track comes within 25 m of, over the last days. */
function visitedShare(gridCode: string): number {
  const points = patrolPoints
    .filter((point) => point.gridCode === gridCode)
    .map(({ position }) => toMeters(...position));
  let visits = 0;
  const days = [1, 2, 3, 4, 5, 6, 7];
  for (const day of days) {
    const fixes = district
      .patrolTracks(day)
      .filter((track) => track.gridCode === gridCode)
      .flatMap((track) => track.fixes.map(([longitude, latitude]) => toMeters(longitude, latitude)));
    visits += points.filter(([px, py]) => fixes.some(([x, y]) => Math.hypot(x - px, y - py) <= 25)).length;
  }
  return visits / (points.length * days.length);
}

describe('tracksOfDay', () => {
  it('walks with the grid’s first worker and nobody where there is none', () => {
    const workers = new Map(gridStaff.map(({ gridCode, workerCodes }) => [gridCode, workerCodes[0]]));

    for (const { gridCode, workerCode } of district.patrolTracks(1))
      expect(workerCode).toBe(workers.get(gridCode));
  });

  it('ends today’s tracks with the sample', () => {
    const last = Math.max(...district.patrolTracks(0).flatMap(({ fixes }) => fixes.map(([, , at]) => at)));

    expect(last * 1000).toBeLessThan(district.endsAt);
    expect(last * 1000).toBeGreaterThan(district.endsAt - 4 * 3_600_000);
  });

  it('gives the same day twice alike and different days apart', () => {
    expect(district.patrolTracks(2)).toEqual(district.patrolTracks(2));
    expect(district.patrolTracks(2)[0]).not.toEqual(district.patrolTracks(3)[0]);
  });

  it('visits most points, but few in the grids that the truths call neglected', () => {
    const neglected = new Set(district.truths.neglectedPatrols.map(({ gridCode }) => gridCode));
    const mean = (codes: readonly string[]) =>
      codes.reduce((sum, code) => sum + visitedShare(code), 0) / codes.length;
    const tended = gridStaff.filter(
      ({ gridCode, workerCodes }) => workerCodes.length > 0 && !neglected.has(gridCode),
    );

    expect(mean([...neglected])).toBeLessThan(0.6);
    expect(mean(tended.map(({ gridCode }) => gridCode))).toBeGreaterThan(0.8);
  });
});
