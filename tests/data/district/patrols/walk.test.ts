import { describe, expect, it } from 'vitest';

import { recordWalk, type WalkStop } from '#data/district/patrols/walk';
import { createRandom } from '#data/district/random';

/** Six hundred meters east, a stay of five minutes, then back. */
const walk: WalkStop[] = [
  [[0, 0], 0],
  [[600, 0], 300],
  [[0, 0], 0],
];

describe('recordWalk', () => {
  const walks = Array.from({ length: 60 }, (_, seed) => recordWalk(walk, 1_000_000, createRandom(seed)));

  it('takes fixes at half-minute steps, in order', () => {
    for (const fixes of walks) {
      expect(fixes[0]!.at).toBe(1_000_000);
      for (let i = 1; i < fixes.length; i++) {
        expect((fixes[i]!.at - fixes[i - 1]!.at) % 30).toBe(0);
        expect(fixes[i]!.at).toBeGreaterThan(fixes[i - 1]!.at);
      }
    }
  });

  it('stays near the way, but for fixes that say they are bad', () => {
    for (const { x, y, accuracyMeters } of walks.flat()) {
      if (accuracyMeters > 50) continue;
      expect(Math.abs(y)).toBeLessThan(20);
      expect(x).toBeGreaterThan(-20);
      expect(x).toBeLessThan(620);
    }
  });

  it('passes the stop and stays there', () => {
    const longest = walks.toSorted((a, b) => b.length - a.length)[0]!;
    const there = longest.filter(({ x, accuracyMeters }) => accuracyMeters < 50 && Math.abs(x - 600) < 25);

    expect(there.length).toBeGreaterThanOrEqual(9);
  });

  it('has holes of more than ten minutes in some long walks and none in most', () => {
    const far: WalkStop[] = [[[0, 0], 0], [[9000, 0], 0]]; // prettier-ignore
    const long = walks.map((_, seed) => recordWalk(far, 1_000_000, createRandom(seed)));
    const withHole = long.filter((fixes) => fixes.some(({ at }, i) => i > 0 && at - fixes[i - 1]!.at > 600));

    expect(withHole.length).toBeGreaterThan(0);
    expect(withHole.length).toBeLessThan(long.length / 4);
  });
});
