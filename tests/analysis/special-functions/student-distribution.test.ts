import { describe, expect, it } from 'vitest';
import { normalLowerTail } from '@/analysis/special-functions/normal-distribution';
import {
  studentLowerTail,
  studentQuantile,
  studentUpperTail,
} from '@/analysis/special-functions/student-distribution';

describe("Student's t distribution", () => {
  it('is the Cauchy distribution with one degree of freedom', () => {
    for (const t of [-50, -1, 0, 0.3, 7]) {
      expect(studentLowerTail(t, 1)).toBeCloseTo(0.5 + Math.atan(t) / Math.PI, 14);
    }
  });

  it('becomes normal with many', () => {
    expect(studentLowerTail(-1.7, 1e9)).toBeCloseTo(normalLowerTail(-1.7), 8);
  });

  it('inverts its tail', () => {
    for (const df of [1, 2.5, 30, 400]) {
      for (const p of [1e-10, 0.025, 0.4, 0.9, 0.999]) {
        expect(Math.abs(studentLowerTail(studentQuantile(p, df), df) / p - 1)).toBeLessThan(1e-9);
      }
    }
    expect([studentQuantile(0, 3), studentQuantile(0.5, 3), studentQuantile(1, 3)]).toEqual([
      -Infinity,
      0,
      Infinity,
    ]);
  });

  it('is symmetric, certain at infinity and undefined without degrees of freedom', () => {
    expect(studentUpperTail(1.2, 4)).toBe(studentLowerTail(-1.2, 4));
    expect(studentLowerTail(Infinity, 4)).toBe(1);
    expect(studentLowerTail(1, 0)).toBeNaN();
  });
});
