import { detectEars } from '@/analysis/ears/ears';
import type { Comparison } from '../comparison';
import type { OracleCheck } from '../check-file';

const TOLERANCE = { abs: 1e-9, rel: 1e-9 };

interface ExpectedRows {
  readonly range0: readonly number[];
  readonly upperbound?: unknown;
  readonly value?: unknown;
  readonly alarm?: unknown;
}

/** Rows of a method, put at the days the fixture lists. */
function rowsAt(values: ArrayLike<number>, firstDay: number, { range0 }: ExpectedRows): number[] {
  return range0.map((day) => values[day - firstDay] ?? NaN);
}

function compareRows(
  comparison: Comparison,
  label: string,
  rows: { readonly values: ArrayLike<number>; readonly firstDay: number },
  { expected, key }: { readonly expected: ExpectedRows; readonly key: 'upperbound' | 'value' | 'alarm' },
): void {
  comparison.exact(`${label} first day`, rows.firstDay, expected.range0[0]);
  comparison.numbers(
    `${label} ${key}`,
    rowsAt(rows.values, rows.firstDay, expected),
    expected[key],
    TOLERANCE,
  );
}

export const check: OracleCheck = (oracleCase, comparison) => {
  const {
    y,
    min_sigma: minSigma,
    alpha,
  } = oracleCase['input'] as { y: number[]; min_sigma: number; alpha: number };
  const expected = oracleCase['expected'] as Record<'C1' | 'C2' | 'C2_statistic' | 'C3', ExpectedRows>;
  const { c1, c2, c3 } = detectEars(Float64Array.from(y), { minSigma, alpha });
  for (const [label, result] of [['C1', c1] as const, ['C2', c2] as const]) {
    const { firstDay } = result;
    const rows = expected[label];
    compareRows(
      comparison,
      label,
      { values: result.upperBound, firstDay },
      { expected: rows, key: 'upperbound' },
    );
    compareRows(comparison, label, { values: result.alarm, firstDay }, { expected: rows, key: 'alarm' });
  }
  const statistic = { values: c2.statistic, firstDay: c2.firstDay };
  compareRows(comparison, 'C2 statistic', statistic, { expected: expected.C2_statistic, key: 'value' });
  const sum = { values: c3.statistic, firstDay: c3.firstDay };
  compareRows(comparison, 'C3', sum, { expected: expected.C3, key: 'value' });
  compareRows(comparison, 'C3', { ...sum, values: c3.alarm }, { expected: expected.C3, key: 'alarm' });
};
