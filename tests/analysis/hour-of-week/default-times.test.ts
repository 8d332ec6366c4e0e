import { describe, expect, it } from 'vitest';
import { defaultTimeShares } from '@/analysis/hour-of-week/default-times';
import { buildZoneOffsets } from '@/domain/time/civil-time';

describe('defaultTimeShares', () => {
  it('finds filled-in times on local clocks', () => {
    const offsets = buildZoneOffsets('Asia/Shanghai', 0, 86_400 * 5);
    const local = (hour: number, second = 0) => 86_400 + (hour - 8) * 3600 + second;
    const times = [local(0), local(24), local(12), local(9), local(9, 17), local(15, 1)];
    expect(defaultTimeShares(times, offsets)).toEqual({ midnight: 2 / 6, noon: 1 / 6, fullHour: 4 / 6 });
    expect(defaultTimeShares([], offsets).midnight).toBeNaN();
  });
});
