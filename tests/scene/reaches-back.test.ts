import { describe, expect, it } from 'vitest';
import { reachesBack } from '@/scene/reaches-back';

const DAY = 86_400;
const period = { fromSeconds: 100 * DAY, toSeconds: 130 * DAY };

describe('reachesBack', () => {
  it('holds where the data begin before the period or on its first day', () => {
    expect(reachesBack({ fromSeconds: 0, toSeconds: 200 * DAY }, period)).toBe(true);
    expect(reachesBack({ fromSeconds: 101 * DAY, toSeconds: 200 * DAY }, period)).toBe(true);
  });

  it('does not where they begin within it, after it, or there are none', () => {
    expect(reachesBack({ fromSeconds: 110 * DAY, toSeconds: 200 * DAY }, period)).toBe(false);
    expect(reachesBack({ fromSeconds: 150 * DAY, toSeconds: 200 * DAY }, period)).toBe(false);
    expect(reachesBack(null, period)).toBe(false);
  });

  it('grants long periods some days, since little may happen', () => {
    const year = { fromSeconds: 100 * DAY, toSeconds: 465 * DAY };
    expect(reachesBack({ fromSeconds: 110 * DAY, toSeconds: 900 * DAY }, year)).toBe(true);
  });
});
