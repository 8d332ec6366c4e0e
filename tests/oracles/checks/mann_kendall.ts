import { mannKendall } from '@/analysis/mann-kendall/mann-kendall';
import { senSlope } from '@/analysis/mann-kendall/sen-slope';
import type { OracleCheck } from '../check-file';

/** Beyond 1e-9 only where the fixture's 15 digits end before. */
const TOLERANCE = { abs: 1e-9, rel: 1e-13 };

export const check: OracleCheck = (oracleCase, comparison) => {
  const { values } = oracleCase['input'] as { values: number[] };
  const expected = oracleCase['expected'] as Record<string, unknown>;
  const test = mannKendall(values);
  const line = senSlope(values);
  const actual: Record<string, number> = {
    S: test.s,
    varS: test.variance,
    z: test.z,
    p_two_sided: test.p,
    tau_b: test.tau,
    sen_slope: line.slope,
    sen_intercept: line.intercept,
  };
  for (const [key, value] of Object.entries(actual)) {
    if (key in expected) comparison.number(key, value, expected[key], TOLERANCE);
  }
};
