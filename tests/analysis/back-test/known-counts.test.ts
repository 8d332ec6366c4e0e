import { describe, expect, it } from 'vitest';
import {
  countsKnownAt,
  cutPanel,
  provisionalSteps,
  type RegisteredEvents,
} from '@/analysis/back-test/known-counts';

const events: RegisteredEvents = {
  kind: 'events',
  seriesCount: 2,
  stepCount: 5,
  series: Uint32Array.of(0, 0, 1, 0),
  steps: Int32Array.of(0, 1, 1, 3),
  registeredSteps: Int32Array.of(0, 4, 1, 3),
};

describe('countsKnownAt', () => {
  it('knows nothing that was entered later', () => {
    // At 2 the second event of series 0 has happened but is entered in step 4 only.
    expect(Array.from(countsKnownAt(events, 2).counts)).toEqual([1, 0, 0, 1]);
    expect(Array.from(countsKnownAt(events, 5).counts)).toEqual([1, 1, 0, 1, 0, 0, 1, 0, 0, 0]);
  });

  it('cuts counts without dates of entry at the origin', () => {
    const counts = Float64Array.of(1, 2, 3, 4, 5, 6);
    const panel = countsKnownAt({ kind: 'counts', seriesCount: 2, stepCount: 3, counts }, 2);
    expect(panel).toEqual({ counts: Float64Array.of(1, 2, 4, 5), units: 2, steps: 2 });
  });

  it('refuses arrays that do not fit', () => {
    expect(() => countsKnownAt({ ...events, steps: new Int32Array(1) }, 2)).toThrow(RangeError);
    const counts = { kind: 'counts' as const, seriesCount: 2, stepCount: 3, counts: new Float64Array(5) };
    expect(() => countsKnownAt(counts, 2)).toThrow(RangeError);
  });
});

describe('provisionalSteps', () => {
  const delayed = (...delays: number[]): RegisteredEvents => ({
    ...events,
    series: new Uint32Array(delays.length),
    steps: new Int32Array(delays.length),
    registeredSteps: Int32Array.from(delays),
  });

  it('is the delay nine of ten events keep within, where half of them are late', () => {
    expect(provisionalSteps(delayed(0, 0, 1, 1, 1, 2, 2, 3, 4, 20), 99)).toBe(4);
  });

  it('is none where most are entered at once, or dates of entry are not known', () => {
    expect(provisionalSteps(delayed(0, 0, 0, 5, 9), 99)).toBe(0);
    expect(provisionalSteps(delayed(), 99)).toBe(0);
    expect(
      provisionalSteps({ kind: 'counts', seriesCount: 1, stepCount: 1, counts: new Float64Array(1) }, 1),
    ).toBe(0);
  });

  it('learns from what was entered before the origin alone', () => {
    expect(provisionalSteps(delayed(1, 1, 9), 5)).toBe(1);
  });
});

describe('cutPanel', () => {
  it('keeps the first steps of each unit', () => {
    const panel = { counts: Float64Array.of(1, 2, 3, 4), units: 2, steps: 2 };
    expect(Array.from(cutPanel(panel, 1).counts)).toEqual([1, 3]);
    expect(cutPanel(panel, 2)).toBe(panel);
  });
});
