import { describe, expect, it } from 'vitest';
import { changesSince } from '@/panels/situation-now/changes-since';

const recent = {
  fromSeconds: 1000,
  reported: Uint32Array.of(1100, 1200, 1200, 1900),
  closed: Uint32Array.of(1500, 1950),
};

describe('changesSince', () => {
  it('counts what came after the moment, not at it', () => {
    expect(changesSince({ recent }, [{ raisedSeconds: 1200 }, { raisedSeconds: 1201 }], 1200)).toEqual({
      reported: 1,
      closed: 2,
      alerts: 1,
      isAtLeast: false,
    });
  });

  it('says that there is at least so much where the moment lies before the lists', () => {
    expect(changesSince({ recent }, null, 900)).toEqual({
      reported: 4,
      closed: 2,
      alerts: null,
      isAtLeast: true,
    });
  });

  it('counts nothing where nothing came', () => {
    expect(changesSince({ recent }, [], 2000)).toMatchObject({ reported: 0, closed: 0, alerts: 0 });
  });
});
