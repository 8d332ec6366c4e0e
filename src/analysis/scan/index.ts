import { defineAnalysis } from '../analysis-module';
import type { RunControl } from '../run-control';
import { scanStatistic, type ScanInput, type ScanOptions, type ScanResult } from './scan-statistic';

export const analysis = defineAnalysis({
  id: 'scan',
  run: (
    { options, ...input }: ScanInput & { readonly options?: ScanOptions },
    control?: RunControl,
  ): ScanResult => scanStatistic(input, options, control),
});
