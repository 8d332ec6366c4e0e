import { describe, expect, it } from 'vitest';
import { minimizeNelderMead } from '@/analysis/nelder-mead/nelder-mead';

describe('minimizeNelderMead', () => {
  it('finds the bottom of a bowl', () => {
    const bowl = ([x, y]: Float64Array) => (x! - 3) ** 2 + 10 * (y! + 1) ** 2 + 7;
    const { point, value } = minimizeNelderMead(bowl, { start: Float64Array.of(0, 0) });
    expect(value).toBeCloseTo(7, 8);
    expect(point[0]).toBeCloseTo(3, 3);
    expect(point[1]).toBeCloseTo(-1, 3);
  });

  it('follows a bent valley with restarts', () => {
    const rosenbrock = ([x, y]: Float64Array) => (1 - x!) ** 2 + 100 * (y! - x! * x!) ** 2;
    const { value } = minimizeNelderMead(rosenbrock, {
      start: Float64Array.of(-1.2, 1),
      tolerance: 1e-14,
      maxEvaluations: 500,
      restarts: 3,
    });
    expect(value).toBeLessThan(1e-6);
  });

  it('works in one dimension and around places without a value', () => {
    const half = ([x]: Float64Array) => (x! < 0 ? Infinity : (x! - 0.25) ** 2);
    expect(minimizeNelderMead(half, { start: Float64Array.of(2) }).point[0]).toBeCloseTo(0.25, 3);
  });

  it('never ends worse than it started, and within its evaluations', () => {
    let calls = 0;
    const bumpy = ([x]: Float64Array) => {
      calls++;
      return Math.sin(5 * x!) + 0.1 * x! * x!;
    };
    const { value, evaluations } = minimizeNelderMead(bumpy, {
      start: Float64Array.of(4),
      maxEvaluations: 30,
    });
    expect(value).toBeLessThanOrEqual(Math.sin(20) + 1.6);
    expect(evaluations).toBe(calls);
    expect(calls).toBeLessThan(36);
  });
});
