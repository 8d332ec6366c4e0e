import { describe, expect, it } from 'vitest';
import { forEachHourPiece } from '@/analysis/hour-of-week/hour-pieces';
import { buildZoneOffsets } from '@/domain/time/civil-time';

describe('forEachHourPiece', () => {
  it('cuts at full hours of zones that stand half an hour off', () => {
    const offsets = buildZoneOffsets('Asia/Kolkata', 0, 86_400);
    const pieces: number[][] = [];
    forEachHourPiece(offsets, 0, 5400, (slot, seconds) => pieces.push([slot, seconds]));
    // 1970-01-01 was a Thursday; 05:30 there.
    expect(pieces).toEqual([
      [3 * 24 + 5, 1800],
      [3 * 24 + 6, 3600],
    ]);
  });

  it('cuts nothing out of nothing', () => {
    forEachHourPiece(buildZoneOffsets('UTC', 0, 1), 5, 5, () => expect.unreachable());
  });
});
