import { crossTabulate } from '@/analysis/v-measure/contingency-table';
import { adjustedRandIndex, vMeasure } from '@/analysis/v-measure/v-measure';
import type { OracleCheck } from '../check-file';

const TOLERANCE = { abs: 1e-9 };

export const check: OracleCheck = (oracleCase, comparison) => {
  const { classes, clusters } = oracleCase['input'] as { classes: number[]; clusters: number[] };
  const expected = oracleCase['expected'] as Record<string, unknown>;
  const table = crossTabulate(classes, clusters);
  const measure = vMeasure(table);
  comparison.number('homogeneity', measure?.homogeneity, expected['homogeneity'], TOLERANCE);
  comparison.number('completeness', measure?.completeness, expected['completeness'], TOLERANCE);
  comparison.number('v', measure?.vMeasure, expected['v_measure'], TOLERANCE);
  comparison.number('adjusted Rand', adjustedRandIndex(table), expected['adjusted_rand'], TOLERANCE);
};
