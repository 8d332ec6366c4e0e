import { defineAnalysis } from '../analysis-module';
import { comparePeriods, type PeriodComparison, type PeriodComparisonInput } from './period-comparison';

export const analysis = defineAnalysis({
  id: 'rate-ratio',
  run: (input: PeriodComparisonInput): PeriodComparison => comparePeriods(input),
});
