import { describe, expect, it } from 'vitest';
import { dataHoles, minutesInArea, visitHourEvenness } from '@/analysis/patrol-coverage/patrol-figures';
import { rectangle } from '#tests/support/planar-shapes';

describe('figures of a patrol', () => {
  it('finds silences on duty, at its ends, too', () => {
    const track = { times: [700, 900, 2_000, 2_100], xs: [0, 0, 0, 0], ys: [0, 0, 0, 0] };
    expect(dataHoles(track, [{ from: 0, to: 2_500 }])).toEqual([
      { from: 0, to: 700 },
      { from: 900, to: 2_000 },
    ]);
    expect(dataHoles(track, [{ from: 5_000, to: 5_700 }])).toEqual([{ from: 5_000, to: 5_700 }]);
    expect(dataHoles(track, [])).toEqual([]);
  });

  it('calls visits at one hour predictable and spread ones even', () => {
    expect(visitHourEvenness([9, 9, 9])).toBe(0);
    expect(visitHourEvenness([1, 7, 13, 19])).toBeCloseTo(1, 12);
    expect(visitHourEvenness([9])).toBeNaN();
  });

  it('adds up the minutes in an area by the share of each move, standing still included', () => {
    const track = { times: [0, 60, 180, 240], xs: [-50, 50, 50, 500], ys: [0, 0, 0, 0] };
    // Half of the first minute, two minutes standing, 50 of 450 m of the last.
    expect(minutesInArea(track, rectangle(0, -10, 100, 10), 120)).toBeCloseTo(0.5 + 2 + 50 / 450, 9);
    expect(minutesInArea(track, [], 120)).toBe(0);
  });
});
