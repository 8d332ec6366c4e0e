import {
  detectFarrington,
  type FarringtonForm,
  type FarringtonResult,
} from '@/analysis/farrington/farrington';
import type { OracleCheck } from '../check-file';

/** Bounds come from iterations that stop when little changes. */
const TOLERANCE = { rel: 1e-3, abs: 1e-3 };

interface FarringtonInput {
  readonly y: number[];
  readonly range0: number[];
  readonly b: number;
  readonly w: number;
  readonly alpha: number;
  readonly flexible?: { readonly noPeriods: number; readonly pastWeeksNotIncluded: number };
}

type Expected = Record<
  FarringtonForm,
  { readonly upperbound: readonly (number | null)[]; readonly alarm: unknown }
>;

/**
 * For information. Of the flexible form only the weeks judged are compared: `surveillance` 1.20.3 overwrites the working
 * weights of its fit before it tests the trend, and so keeps or drops the trend in other weeks than the method says.
 */
export const check: OracleCheck = (oracleCase, comparison) => {
  const input = oracleCase['input'] as FarringtonInput;
  const expected = oracleCase['expected'] as Expected;
  const run = (form: FarringtonForm): FarringtonResult =>
    detectFarrington(Float64Array.from(input.y), input.range0, {
      form,
      yearsBack: input.b,
      halfWindow: input.w,
      alpha: input.alpha,
      ...(input.flexible && {
        seasonCount: input.flexible.noPeriods,
        guardWeeks: input.flexible.pastWeeksNotIncluded,
      }),
    });
  const original = run('original');
  // `surveillance` writes 0 where it judges nothing.
  const bounds = expected.original.upperbound.map((bound) => (bound === 0 ? null : bound));
  comparison.numbers('original bound', original.upperBound, bounds, TOLERANCE);
  comparison.numbers('original alarm', Array.from(original.alarm), expected.original.alarm, {});
  const judged = Array.from(run('flexible').upperBound, (bound) => !Number.isNaN(bound));
  const wanted = expected.flexible.upperbound.map((bound) => bound !== null);
  comparison.exact('flexible weeks judged', judged, wanted);
};
