import { describe, expect, it } from 'vitest';
import { cleanTrack, movesOf, trackLength } from '@/analysis/patrol-coverage/track';

describe('a track', () => {
  it('loses fixes that are inaccurate, jump or run back, each counted', () => {
    const clean = cleanTrack({
      times: [0, 10, 20, 20, 30, 40],
      xs: [0, 10, 5_000, 20, 25, 30],
      ys: [0, 0, 0, 0, 0, 0],
      accuracyMeters: [5, 5, 5, 5, 80, 50],
    });

    expect(Array.from(clean.times)).toEqual([0, 10, 20, 40]);
    expect(Array.from(clean.xs)).toEqual([0, 10, 20, 30]);
    expect(clean).toMatchObject({ droppedAsInaccurate: 1, droppedAsTooFast: 1, droppedAsOutOfOrder: 0 });
    expect(cleanTrack({ times: [5, 5, 4], xs: [0, 1, 2], ys: [0, 0, 0] }).droppedAsOutOfOrder).toBe(2);
  });

  it('is as long as its moves, holes left out', () => {
    const track = { times: [0, 60, 181, 240], xs: [0, 30, 400, 400], ys: [0, 40, 0, 100] };
    expect(movesOf(track).map(({ from, to }) => [from, to])).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect(trackLength(track)).toBe(150);
    expect(trackLength({ times: [], xs: [], ys: [] })).toBe(0);
  });

  it('refuses lists that do not fit', () => {
    expect(() => cleanTrack({ times: [1], xs: [], ys: [] })).toThrow(RangeError);
    expect(() => cleanTrack({ times: [1], xs: [1], ys: [1], accuracyMeters: [] })).toThrow(RangeError);
  });
});
