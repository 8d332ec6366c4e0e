import { describe, expect, it } from 'vitest';
import { knoxMoments } from '@/analysis/knox/knox-moments';

/** Mean and variance over all orders of the times: the definition, for few events. */
function byEnumeration(space: [number, number][], time: [number, number][], n: number) {
  const orders: number[][] = [[]];
  for (let k = 0; k < n; k++) {
    orders.push(
      ...orders.splice(0).flatMap((order) => {
        const rest = Array.from({ length: n }, (_, i) => i).filter((i) => !order.includes(i));
        return rest.map((i) => [...order, i]);
      }),
    );
  }
  const isClose = (a: number, b: number) =>
    time.some(([i, j]) => (i === a && j === b) || (i === b && j === a));
  const counts = orders.map((order) => space.filter(([i, j]) => isClose(order[i]!, order[j]!)).length);
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  return { mean, variance: counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / counts.length };
}

function degrees(pairs: [number, number][], n: number): number[] {
  return Array.from({ length: n }, (_, i) => pairs.filter((pair) => pair.includes(i)).length);
}

describe('knoxMoments', () => {
  it.each([
    [
      5,
      [
        [0, 1],
        [1, 2],
        [3, 4],
      ],
      [
        [0, 1],
        [0, 2],
        [0, 3],
        [2, 4],
      ],
    ],
    [
      6,
      [
        [0, 1],
        [2, 3],
        [4, 5],
      ],
      [
        [0, 1],
        [1, 2],
      ],
    ],
    [
      3,
      [
        [0, 1],
        [1, 2],
      ],
      [[0, 2]],
    ],
    [2, [[0, 1]], [[0, 1]]],
  ] as [number, [number, number][], [number, number][]][])('are exact for %d events', (n, space, time) => {
    const { expected, variance } = knoxMoments({
      eventCount: n,
      closeInSpace: space.length,
      closeInTime: time.length,
      spaceDegrees: degrees(space, n),
      timeDegrees: degrees(time, n),
    });
    const truth = byEnumeration(space, time, n);
    expect(expected).toBeCloseTo(truth.mean, 12);
    expect(variance).toBeCloseTo(truth.variance, 12);
  });
});
