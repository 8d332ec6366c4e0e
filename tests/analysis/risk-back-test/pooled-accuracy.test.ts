import { describe, expect, it } from 'vitest';
import { comparePai, hitsAt, paiInterval, poolHits } from '@/analysis/risk-back-test/pooled-accuracy';
import { buildRandom } from '@/analysis/random/random';

const areas = new Float64Array(10).fill(1);
const scores = Float64Array.from({ length: 10 }, (_, cell) => 10 - cell);
const bootstrap = () => ({ random: buildRandom(1), draws: 400 });

describe('poolHits', () => {
  it('is hand-worked over two origins', () => {
    // One cell of ten: 3 of 6 events, then 1 of 4.
    const first = hitsAt(scores, areas, Float64Array.of(3, 1, 2, 0, 0, 0, 0, 0, 0, 0), 0.1);
    const second = hitsAt(scores, areas, Float64Array.of(1, 0, 0, 0, 0, 0, 0, 0, 0, 3), 0.1);
    const pooled = poolHits([first, second], 0.1);
    expect(pooled).toMatchObject({ events: 10, hitRate: 0.4 });
    expect(pooled.pai).toBeCloseTo(4, 12);
    expect(pooled.pei).toBeCloseTo(4 / 6, 12);
  });

  it('is 1 where all of the area is taken, and undefined without events', () => {
    const events = Float64Array.from({ length: 10 }, (_, cell) => cell);
    expect(poolHits([hitsAt(scores, areas, events, 1)], 1).pai).toBeCloseTo(1, 12);
    const none = poolHits([hitsAt(scores, areas, new Float64Array(10), 0.1)], 0.1);
    expect(none).toMatchObject({ hitRate: null, pai: null, pei: null });
  });

  it('does not let the order of tied cells decide', () => {
    const events = Float64Array.of(5, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    expect(hitsAt(new Float64Array(10), areas, events, 0.2).hits).toBeCloseTo(1, 12);
  });
});

describe('comparePai', () => {
  const random = buildRandom(2);
  const weeks = Array.from({ length: 30 }, () =>
    Float64Array.from({ length: 10 }, (_, cell) => random.below(11 - cell)),
  );
  const good = weeks.map((events) => hitsAt(scores, areas, events, 0.1));
  const bad = weeks.map((events) => hitsAt(scores.slice().reverse(), areas, events, 0.1));

  it('sees a ranking that is better, with zero out of reach', () => {
    const { difference, standardError, lower, upper } = comparePai(good, bad, bootstrap())!;
    expect(difference).toBeGreaterThan(1);
    expect(lower).toBeGreaterThan(0);
    expect(lower).toBeLessThan(difference);
    expect(upper).toBeGreaterThan(difference);
    expect(standardError).toBeLessThan(0.5);
  });

  it('sees no difference between a ranking and itself', () => {
    expect(comparePai(good, good, bootstrap())).toEqual({
      difference: 0,
      standardError: 0,
      lower: 0,
      upper: 0,
    });
    expect(comparePai([], [], bootstrap())).toBeNull();
  });
});

describe('paiInterval', () => {
  it('lies around the PAI and is undefined without events', () => {
    const hits = [hitsAt(scores, areas, Float64Array.of(3, 1, 2, 0, 0, 0, 0, 0, 0, 0), 0.1)];
    const { lower, upper } = paiInterval(hits, bootstrap())!;
    expect([lower, upper]).toEqual([5, 5]);
    expect(paiInterval([hitsAt(scores, areas, new Float64Array(10), 0.1)], bootstrap())).toBeNull();
  });
});
