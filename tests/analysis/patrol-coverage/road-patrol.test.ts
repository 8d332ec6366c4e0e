import { describe, expect, it } from 'vitest';
import { roadPatrol } from '@/analysis/patrol-coverage/road-patrol';
import { buildRandom } from '@/analysis/random/random';

const along = { times: [0, 60], xs: [0, 100], ys: [0, 0] };

describe('roadPatrol', () => {
  it('covers a road beside the move, with round ends', () => {
    const [beside, crossing] = roadPatrol(
      [
        [
          [-50, 9],
          [150, 9],
        ],
        [
          [50, -100],
          [50, 100],
        ],
      ],
      [along],
      { headingToleranceDegrees: null },
    );
    // At 9 m beside, a radius of 15 reaches 12 m past each end.
    expect(beside!.coveredMeters).toBeCloseTo(124, 9);
    expect(beside!.covered[0]!.from).toBeCloseTo(38, 9);
    expect(crossing!.coveredMeters).toBeCloseTo(30, 9);
  });

  it('gives a crossing street no credit by default', () => {
    const roads = [
      [
        [50, -100],
        [50, 100],
      ],
    ] as const;
    expect(roadPatrol(roads, [along])[0]!.coveredMeters).toBe(0);
  });

  it('counts a stretch once, however often it is walked, and never more than the road', () => {
    const road = [
      [0, 0],
      [60, 0],
      [100, 10],
    ] as const;
    const once = roadPatrol([road], [along])[0]!;
    expect(roadPatrol([road], [along, along, along])[0]).toEqual(once);
    expect(once.coveredMeters).toBeCloseTo(once.lengthMeters, 9);
    expect(roadPatrol([road], [])[0]!.coveredMeters).toBe(0);
    expect(roadPatrol([[]], [along])[0]).toEqual({ lengthMeters: 0, coveredMeters: 0, covered: [] });
  });

  it('agrees with trying many places of the road', () => {
    const random = buildRandom(5);
    const at = () => 200 * random.uniform();
    for (let k = 0; k < 50; k++) {
      const track = { times: [0, 50, 100], xs: [at(), at(), at()], ys: [at(), at(), at()] };
      const road = [[at(), at()] as const, [at(), at()] as const];
      const { covered, lengthMeters } = roadPatrol([road], [track], { headingToleranceDegrees: null })[0]!;
      for (let p = 0; p < 40; p++) {
        const t = random.uniform();
        const x = road[0]![0] + t * (road[1]![0] - road[0]![0]);
        const y = road[0]![1] + t * (road[1]![1] - road[0]![1]);
        const nearest = Math.min(...[1, 2].map((i) => distanceTo(track, i, x, y)));
        const isCovered = covered.some(({ from, to }) => t * lengthMeters >= from && t * lengthMeters <= to);
        expect(isCovered).toBe(nearest <= 15);
      }
    }

    function distanceTo({ xs, ys }: { xs: number[]; ys: number[] }, i: number, x: number, y: number): number {
      let least = Infinity;
      for (let k = 0; k <= 2000; k++) {
        const t = k / 2000;
        const px = xs[i - 1]! + t * (xs[i]! - xs[i - 1]!);
        least = Math.min(least, Math.hypot(px - x, ys[i - 1]! + t * (ys[i]! - ys[i - 1]!) - y));
      }
      return least;
    }
  });
});
