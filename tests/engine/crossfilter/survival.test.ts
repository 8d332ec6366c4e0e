import { describe, expect, it } from 'vitest';
import { DURATION_BIN_COUNT, durationBin } from '@/engine/crossfilter/duration-bins';
import { toTimeToClose } from '@/engine/crossfilter/survival';
import { cases } from './kaplan-meier-cases.json';

/** Fixture times have one decimal: in tenths they are whole seconds below 1024, which have a bin each. */
const TENTHS = 10;

function countsOf(times: readonly number[], isClosed: (index: number) => boolean) {
  const counts = { closings: new Int32Array(DURATION_BIN_COUNT), ages: new Int32Array(DURATION_BIN_COUNT) };
  times.forEach((time, index) => counts[isClosed(index) ? 'closings' : 'ages'][durationBin(time)]!++);
  return counts;
}

describe('time to close', () => {
  it.each(cases)('agrees with R on $name', ({ time, event, median, p90 }) => {
    const scale = Math.max(...time) * TENTHS < 1024 ? TENTHS : 1;
    const told = toTimeToClose(
      countsOf(
        time.map((one) => Math.round(one * scale)),
        (index) => event[index] === 1,
      ),
    );

    expect(told.medianSeconds).toEqual(median === null ? null : expect.closeTo(median * scale, 9));
    expect(told.p90Seconds).toEqual(p90 === null ? null : expect.closeTo(p90 * scale, 9));
    expect([told.closings, told.censored]).toEqual([
      event.filter((one) => one === 1).length,
      event.filter((one) => one === 0).length,
    ]);
  });

  it('does not look faster because slow incidents are still open', () => {
    const closedOnly = toTimeToClose(countsOf([10, 20, 30], () => true));
    const withOpen = toTimeToClose(countsOf([10, 20, 30, 90, 90, 90], (index) => index < 3));

    // S falls to 5/6, 4/6, 3/6 at 30 and stays there: the middle of 30 and the last time seen, 90.
    expect(closedOnly.medianSeconds).toBe(20);
    expect(withOpen.medianSeconds).toBe(60);
    expect(withOpen.p90Seconds).toBeNull();
  });
});
