import { describe, expect, it } from 'vitest';
import { countHeavyHitters } from '#data/import/place/heavy-hitters';

describe('countHeavyHitters', () => {
  it('never loses what comes more often than one in its capacity, and is at most that share too low', () => {
    const hitters = countHeavyHitters(100);
    for (let i = 0; i < 20_000; i++) hitters.add(i % 10 === 0 ? -1 : i);

    const [key, count] = hitters.top()[0]!;
    expect(key).toBe(-1);
    expect(count).toBeGreaterThan(2000 - 20_000 / 100);
    expect(count).toBeLessThanOrEqual(2000);
  });
});
