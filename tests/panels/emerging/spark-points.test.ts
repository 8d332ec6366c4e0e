import { describe, expect, it } from 'vitest';
import { sparkPoints } from '@/panels/emerging/spark-points';

const size = { width: 40, height: 20 };

describe('sparkPoints', () => {
  it('joins neighboring weeks of one side to one tick', () => {
    const { ticks } = sparkPoints([0, 3, 4, -3], [0, 1, 1, -1], size);

    expect(ticks).toEqual([
      { x: 10, width: 20, side: 'hot' },
      { x: 30, width: 10, side: 'cold' },
    ]);
  });

  it('puts the highest score on top, the line at zero where it belongs, and all inside', () => {
    const { points, zeroY } = sparkPoints([-2, 0, 2], [0, 0, 0], size);

    expect(points.map(([, y]) => y)).toEqual([16, 10, 4]);
    expect(zeroY).toBe(10);
  });

  it('breaks no line of equal scores and leaves unknown weeks out', () => {
    expect(sparkPoints([0, 0], [0, 0], size).points).toHaveLength(2);
    expect(sparkPoints([NaN, 1], [0, 0], size).points).toHaveLength(1);
    expect(sparkPoints([], [], size)).toMatchObject({ points: [], ticks: [] });
  });
});
