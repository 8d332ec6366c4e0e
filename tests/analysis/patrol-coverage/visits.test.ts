import { describe, expect, it } from 'vitest';
import { dwelledVisits, visitsOfPlace } from '@/analysis/patrol-coverage/visits';

describe('visitsOfPlace', () => {
  it('joins fixes inside over short gaps, even where one between lies outside', () => {
    const track = { times: [0, 60, 120, 180, 400, 460], xs: [0, 25, 26, 10, 0, 90], ys: [0, 0, 0, 0, 0, 0] };
    const { visits } = visitsOfPlace(track, [0, 0]);

    expect(visits).toEqual([
      { arrive: 0, leave: 180, dwellSeconds: 180 },
      { arrive: 400, leave: 400, dwellSeconds: 0 },
    ]);
    expect(dwelledVisits(visits, 60)).toHaveLength(1);
  });

  it('tells passing from visiting, and takes no straight line over a hole in the data', () => {
    const passing = { times: [0, 60], xs: [-100, 100], ys: [20, 20] };
    expect(visitsOfPlace(passing, [0, 0])).toEqual({ visits: [], passed: true });
    expect(visitsOfPlace({ ...passing, times: [0, 600] }, [0, 0]).passed).toBe(false);
    expect(visitsOfPlace({ ...passing, ys: [26, 26] }, [0, 0]).passed).toBe(false);
  });

  it('is never visited by a patrol without fixes', () => {
    expect(visitsOfPlace({ times: [], xs: [], ys: [] }, [0, 0])).toEqual({ visits: [], passed: false });
    expect(() => visitsOfPlace({ times: [1], xs: [], ys: [] }, [0, 0])).toThrow(RangeError);
  });
});
