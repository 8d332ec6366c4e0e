import { describe, expect, it } from 'vitest';
import {
  roadCoverage,
  sectionState,
  totalOfRoads,
  totalsByClass,
} from '@/analysis/camera-coverage/road-coverage';
import { buildRandom } from '@/analysis/random/random';
import { drawStar, rectangle } from '#tests/support/planar-shapes';

const road = [
  [0, 0],
  [60, 0],
  [100, 0],
] as const;
const views = [rectangle(10, -5, 40, 5), rectangle(30, -5, 70, 5)];

describe('roadCoverage', () => {
  it('gives the length in sight, once and twice, and the blind stretches', () => {
    const [found] = roadCoverage([road], views, { availability: [0.5, 0.8] });

    expect(found).toMatchObject({ lengthMeters: 100, cameras: [0, 1] });
    expect(found!.seenMeters).toBeCloseTo(60, 9);
    expect(found!.seenTwiceMeters).toBeCloseTo(10, 9);
    // 20 m by the first alone, 30 m by the second, 10 m by either.
    expect(found!.availableMeters).toBeCloseTo(20 * 0.5 + 30 * 0.8 + 10 * 0.9, 9);
    expect(found!.blind.map(({ from, to }) => [Math.round(from), Math.round(to)])).toEqual([
      [0, 10],
      [70, 100],
    ]);
  });

  it('calls sections seen, partly seen or not', () => {
    const states = [views, [rectangle(-1, -1, 101, 1)], [], [[]]].map((seen) =>
      sectionState(roadCoverage([road], seen)[0]!),
    );
    expect(states).toEqual(['partly', 'seen', 'none', 'none']);
  });

  it('adds up by class, and has no share without length', () => {
    const roads = roadCoverage([road, road, [[0, 0]]], views);
    expect(totalOfRoads(roads)).toMatchObject({ lengthMeters: 200 });
    expect(totalOfRoads(roads).coverageFraction).toBeCloseTo(0.6, 9);
    expect(
      [...totalsByClass(roads, ['main', 'lane', 'lane'])].map(([name, { lengthMeters }]) => [
        name,
        lengthMeters,
      ]),
    ).toEqual([
      ['main', 100],
      ['lane', 100],
    ]);
    expect(totalOfRoads([]).coverageFraction).toBeNaN();
  });

  it('never loses by a camera more, and is all available where cameras never fail', () => {
    const random = buildRandom(34);
    const at = () => 200 * random.uniform();
    for (let k = 0; k < 20; k++) {
      const line = [[at(), at()] as const, [at(), at()] as const, [at(), at()] as const];
      const stars = Array.from({ length: 5 }, () => drawStar(random, [at(), at()], 60));
      const [all] = roadCoverage([line], stars);
      const [fewer] = roadCoverage([line], stars.slice(1));
      expect(all!.seenMeters).toBeGreaterThanOrEqual(fewer!.seenMeters - 1e-9);
      expect(all!.availableMeters).toBeCloseTo(all!.seenMeters, 9);
      const blind = all!.blind.reduce((sum, { from, to }) => sum + to - from, 0);
      expect(Math.abs(all!.seenMeters + blind - all!.lengthMeters)).toBeLessThan(0.1);
    }
  });

  it('stops when told to', () => {
    expect(() => roadCoverage([road], views, {}, { signal: { aborted: true } })).toThrow('stopped');
  });
});
