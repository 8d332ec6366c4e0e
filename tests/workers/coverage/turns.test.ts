import { describe, expect, it, vi } from 'vitest';
import { partOfTurns, takeTurns } from '@/workers/coverage/turns';

describe('turns', () => {
  it('go on at once while the last one is not long ago', () => {
    expect(takeTurns({ isStopped: () => true, onProgress: () => {} }).next(0.5)).toBeUndefined();
  });

  it('tell the share done of the whole and end a run that was called off', async () => {
    vi.useFakeTimers({ toFake: ['performance', 'setTimeout'] });
    const told: number[] = [];
    const turns = takeTurns({ isStopped: () => true, onProgress: (fraction) => told.push(fraction) });
    vi.advanceTimersByTime(100);
    const next = partOfTurns(turns, 0.5, 1).next(0.5);
    const failed = expect(next).rejects.toMatchObject({ name: 'AbortError' });
    vi.advanceTimersByTime(1);
    await failed;
    vi.useRealTimers();

    expect(told).toEqual([0.75]);
  });
});
