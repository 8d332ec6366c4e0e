import { describe, expect, it } from 'vitest';
import { judgeTogether } from '@/analysis/live-alert/judge-together';
import type { WindowJudgment } from '@/analysis/live-alert/judge-window';

const judgment = (p: readonly number[]): WindowJudgment => ({
  observed: Float64Array.from(p, () => 9),
  expected: Float64Array.from(p, (value) => (Number.isNaN(value) ? NaN : 1)),
  ratio: Float64Array.from(p, () => 9),
  dispersion: null,
  p: Float64Array.from(p),
  adjustedP: Float64Array.from(p),
  levels: new Uint8Array(p.length),
  reasons: p.map((value) => (Number.isNaN(value) ? 'no_exposure' : null)),
});

describe('judgeTogether', () => {
  it('adjusts over the units of all categories: the least of four p-values times four', () => {
    const [first, second] = judgeTogether([judgment([0.0002, 0.5]), judgment([0.9, 0.4])], false);

    expect(first!.adjustedP[0]).toBeCloseTo(0.0008, 12);
    expect(first!.levels[0]).toBe(2);
    expect([...second!.levels]).toEqual([0, 0]);
  });

  it('leaves units that cannot be judged out of the number of tests', () => {
    const [first] = judgeTogether([judgment([0.0002, NaN]), judgment([NaN, 0.4])], false);

    expect(first!.adjustedP[0]).toBeCloseTo(0.0004, 12);
    expect(first!.levels[1]).toBe(0);
  });

  it('changes nothing for one category', () => {
    const only = judgment([0.01]);
    expect(judgeTogether([only], false)[0]).toBe(only);
  });
});
