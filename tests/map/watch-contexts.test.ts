import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RECOVERY_MILLISECONDS } from '@/map/context-supervisor';
import type { SupervisorAction } from '@/map/context-supervisor';
import { watchContexts } from '@/map/watch-contexts';

describe('watchContexts', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('wakes the supervisor at its deadline', () => {
    const actions: SupervisorAction[] = [];
    const watch = watchContexts((action) => actions.push(action));
    watch.lost('map');
    vi.advanceTimersByTime(RECOVERY_MILLISECONDS);
    expect(actions).toEqual(['announce-restoring', 'rebuild-map']);
  });

  it('sleeps once all is well or it is stopped', () => {
    const actions: SupervisorAction[] = [];
    const watch = watchContexts((action) => actions.push(action));
    watch.lost('overlay');
    watch.restored('overlay');
    watch.lost('map');
    watch.stop();
    vi.advanceTimersByTime(60_000);
    expect(actions).not.toContain('rebuild-map');
    expect(vi.getTimerCount()).toBe(0);
  });
});
