import { describe, expect, it } from 'vitest';
import { buildEpisodeRecorder } from '@/analysis/alert-replay/alert-episodes';

describe('buildEpisodeRecorder', () => {
  it('joins refreshes with an alert into one episode and keeps its worst level', () => {
    const recorder = buildEpisodeRecorder(2);
    const note = (hour: number, ...levels: number[]) =>
      recorder.note({ levels: Uint8Array.from(levels), confirmedHours: new Int32Array(2) }, hour);
    note(1, 0, 0);
    note(2, 4, 0);
    note(3, 2, 0);
    note(4, 3, 4);
    note(5, 0, 4);
    note(6, 3, 4);
    expect(recorder.finish(7)).toEqual([
      { unit: 0, fromHour: 2, toHour: 5, worstLevel: 2 },
      { unit: 1, fromHour: 4, toHour: 7, worstLevel: 4 },
      { unit: 0, fromHour: 6, toHour: 7, worstLevel: 3 },
    ]);
  });
});
