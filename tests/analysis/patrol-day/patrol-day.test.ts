import { describe, expect, it } from 'vitest';
import { patrolDay, sumCounts, type DuePoint, type PatrolRound } from '@/analysis/patrol-day/patrol-day';

const HOUR = 3600;
const DUTY = { dutyFrom: 8 * HOUR, dutyTo: 18 * HOUR };
const point = (code: string, changes: Partial<DuePoint> = {}): DuePoint => ({
  code,
  gridCode: 'G1',
  x: 0,
  y: 0,
  visitsPerDay: 1,
  ...changes,
});
/** Stands at a place for five minutes, with a fix every half minute. */
const stay = (id: string, from: number, [x, y]: readonly [number, number] = [0, 0]): PatrolRound => {
  const times = Array.from({ length: 11 }, (_, i) => from + 30 * i);
  return { id, gridCode: 'G1', track: { times, xs: times.map(() => x), ys: times.map(() => y) } };
};
const judge = (points: DuePoint[], rounds: PatrolRound[], changes: object = {}) =>
  patrolDay({ points, rounds, ...DUTY, asOf: DUTY.dutyTo, staffedGrids: new Set(['G1']), ...changes });

describe('patrolDay', () => {
  it('counts what was done, late and missed', () => {
    // Two visits due: 08–13 and 13–18. One walk at 14:00 is the second done, and the first made late.
    const twice = point('twice', { visitsPerDay: 2 });
    const far = point('far', { x: 1000 });
    const { points } = judge([twice, far], [stay('a', 14 * HOUR)]);

    expect(points.map(({ counts }) => counts)).toEqual([
      { done: 1, late: 1, missed: 0, 'no-data': 0, open: 0 },
      { done: 0, late: 0, missed: 1, 'no-data': 0, open: 0 },
    ]);
    expect(points.map(({ state }) => state)).toEqual(['late', 'missed']);
    expect(points[0]!.lastVisit).toBe(14 * HOUR + 300);
    expect(points[1]!.lastVisit).toBeNull();
  });

  it('leaves open what is not over yet', () => {
    const { points } = judge([point('p', { visitsPerDay: 2 })], [stay('a', 9 * HOUR)], { asOf: 10 * HOUR });
    expect(points[0]!.counts).toEqual({ done: 1, late: 0, missed: 0, 'no-data': 0, open: 1 });
  });

  it('tells a hole in the data from what was not visited', () => {
    const { track } = stay('a', 8 * HOUR, [500, 0]);
    const late = stay('a', 17 * HOUR, [500, 0]).track;
    const silent: PatrolRound = {
      id: 'a',
      gridCode: 'G1',
      track: {
        times: [...Array.from(track.times), ...Array.from(late.times)],
        xs: [...Array.from(track.xs), ...Array.from(late.xs)],
        ys: [...Array.from(track.ys), ...Array.from(late.ys)],
      },
    };
    const { points, rounds } = judge([point('p')], [silent]);

    expect(points[0]!.state).toBe('no-data');
    // From 08:05 to 17:00.
    expect(rounds[0]!.holeSeconds).toBe(9 * HOUR - 300);
  });

  it('knows nothing of a staffed grid without a track, and calls an unstaffed one missed', () => {
    const points = [point('staffed', { gridCode: 'G2' }), point('empty', { gridCode: 'G3' })];
    const judged = judge(points, [stay('a', 9 * HOUR, [900, 900])], { staffedGrids: new Set(['G1', 'G2']) });
    expect(judged.points.map(({ state }) => state)).toEqual(['no-data', 'missed']);
  });

  it('counts a point that a walk only passes by', () => {
    const times = [9 * HOUR, 9 * HOUR + 60];
    const passing: PatrolRound = { id: 'a', gridCode: 'G1', track: { times, xs: [-40, 40], ys: [0, 0] } };
    const { points, rounds } = judge([point('p')], [passing]);
    expect(points[0]!.state).toBe('done');
    expect(rounds[0]).toMatchObject({ pointsVisited: 1, lengthMeters: 80 });
  });

  it('sums agree with the points', () => {
    const { points } = judge([point('a'), point('b', { x: 900, visitsPerDay: 2 })], [stay('r', 9 * HOUR)]);
    const sum = sumCounts(points.map(({ counts }) => counts));
    expect(Object.values(sum).reduce((total, n) => total + n, 0)).toBe(3);
    expect(sum).toMatchObject({ done: 1, missed: 2 });
  });
});
