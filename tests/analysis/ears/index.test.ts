import { describe, expect, it } from 'vitest';
import { detectEars } from '@/analysis/ears/ears';
import { analysis } from '@/analysis/ears/index';

const week = [10, 10, 10, 10, 10, 20, 10];
const repeat = (days: number) => Float64Array.from({ length: days }, (_, t) => week[t % 7]!);

describe('the analysis of bursts', () => {
  it('is not alarmed by the busy day of every week, once the week is divided out', () => {
    // 23 days end on a Tuesday, as 72 do: positions of the week are counted from the end.
    const counts = repeat(23);
    const run = (weekdayCounts: Float64Array | null) =>
      analysis.run({ counts, weekdayCounts, minSigma: 0.5 });
    expect(run(repeat(72)).c1.alarm).not.toContain(1);
    expect(run(repeat(72)).c1.upperBound[0]).toBeCloseTo(run(repeat(72)).c1.upperBound[3]!, 9);
    expect(run(null)).toEqual(detectEars(counts, { minSigma: 0.5 }));
  });
});
