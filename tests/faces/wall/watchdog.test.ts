import { describe, expect, it } from 'vitest';
import { judgePage } from '@/faces/wall/watchdog';
import type { PageHealth } from '@/faces/wall/watchdog';

const WELL: PageHealth = {
  now: 3_600_000,
  heapShare: 0.3,
  recentFaults: 0,
  cutMilliseconds: 0,
  isServiceUp: true,
  loadedAt: 0,
};

describe('the watchdog of a wall', () => {
  it('lets a page be that is well, or does not say how much memory it has', () => {
    expect(judgePage(WELL)).toBeNull();
    expect(judgePage({ ...WELL, heapShare: null })).toBeNull();
  });

  it.each([
    ['memory', { heapShare: 0.9 }],
    ['faults', { recentFaults: 21 }],
    ['cut-off', { cutMilliseconds: 301_000 }],
  ] as const)('loads the page anew for %s', (reason, fault) => {
    expect(judgePage({ ...WELL, ...fault })).toBe(reason);
  });

  it('does not load anew for want of a service that is down, nor twice within ten minutes', () => {
    expect(judgePage({ ...WELL, cutMilliseconds: 301_000, isServiceUp: false })).toBeNull();
    expect(judgePage({ ...WELL, heapShare: 0.9, loadedAt: WELL.now - 60_000 })).toBeNull();
  });
});
