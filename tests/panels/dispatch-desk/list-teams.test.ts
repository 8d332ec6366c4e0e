import type { Feature } from 'geojson';
import { describe, expect, it } from 'vitest';
import { nearestTeams, straightMeters, toTeams } from '@/panels/dispatch-desk/list-teams';
import { buildSquareDistrict } from '#tests/support/layer-input';

const AS_OF = 1_800_000_000;
const grids = buildSquareDistrict().regions.filter(({ levelId }) => levelId === 'grid');
const regions = new Map(grids.map((region) => [region.code as string, region]));
const staffOf = (gridCode: string, workers: number, leaderName: string | null = '陈*明'): Feature =>
  ({
    type: 'Feature',
    geometry: null,
    properties: {
      gridCode,
      leaderName,
      workerCodes: Array.from({ length: workers }, (_, i) => `W${i}`),
      workerPosts: 2,
    },
  }) as unknown as Feature;
const trackOf = (gridCode: string, positions: readonly [number, number, number][]): Feature => ({
  type: 'Feature',
  geometry: { type: 'LineString', coordinates: positions.map(([x, y]) => [x, y]) },
  properties: { gridCode, times: positions.map(([, , secondsAgo]) => AS_OF - secondsAgo) },
});
const place = grids[0]!.labelPosition;
const near = (staff: readonly Feature[], tracks: readonly Feature[] = []) =>
  nearestTeams(toTeams(staff), { tracks, regions, place, asOfSeconds: AS_OF, limit: 3 });

describe('teams near a place', () => {
  it('come by straight distance from their grids, without grids that have nobody or are not known', () => {
    const staff = [
      staffOf(grids[9]!.code, 1),
      staffOf(grids[1]!.code, 0),
      staffOf(grids[0]!.code, 2),
      staffOf('gone', 2),
    ];

    expect(near(staff).map(({ gridCode }) => gridCode)).toEqual([grids[0]!.code, grids[9]!.code]);
    expect(near(staff)[0]).toMatchObject({ workers: 2, leaderName: '陈*明', seenSecondsAgo: null });
  });

  it('are taken to be where their patrol was last, for an hour', () => {
    const far = grids.at(-1)!;
    const staff = [staffOf(far.code, 1), staffOf(grids[9]!.code, 1)];
    const walk = (age: number) =>
      trackOf(far.code, [[...far.labelPosition, age + 60], [place[0], place[1], age]]); // prettier-ignore

    expect(near(staff, [walk(120)])[0]).toMatchObject({
      gridCode: far.code,
      position: place,
      seenSecondsAgo: 120,
    });
    expect(near(staff, [walk(4_000)])[0]!.gridCode).toBe(grids[9]!.code);
  });

  it('are not where their patrol will be later than the moment asked for', () => {
    const far = grids.at(-1)!;
    const later = trackOf(far.code, [[...far.labelPosition, 30], [place[0], place[1], -600]]); // prettier-ignore

    expect(near([staffOf(far.code, 1)], [later])[0]!.position).toEqual([...far.labelPosition]);
  });

  it('keep a vacant post as vacant', () => {
    expect(near([staffOf(grids[0]!.code, 1, null)])[0]!.leaderName).toBeNull();
  });
});

describe('straightMeters', () => {
  it('is 111.3 km for a degree of latitude and half of it for one of longitude at 60 degrees', () => {
    expect(straightMeters([10, 30], [10, 31])).toBeCloseTo(111_320, 0);
    expect(straightMeters([10, 60], [11, 60])).toBeCloseTo(55_660, 0);
  });
});
