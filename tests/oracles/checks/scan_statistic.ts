import { scanStatistic } from '@/analysis/scan/scan-statistic';
import type { OracleCheck } from '../check-file';
import { simulatedP } from '../comparison';

interface Input {
  readonly xy: [number, number][];
  readonly counts: number[] | number[][];
  readonly baseline: number[] | number[][];
  readonly max_fraction: number;
  readonly max_duration: number | null;
}

const PERMUTATIONS = 999;
const EXACT = { abs: 0 };
const RATIO = { abs: 1e-8, rel: 1e-8 };

export const check: OracleCheck = (oracleCase, comparison) => {
  const input = oracleCase['input'] as Input;
  const expected = oracleCase['expected'] as Record<string, number> & { members: number[] };
  const spatial = input.max_duration === null;
  const result = scanStatistic(
    {
      xs: input.xy.map(([x]) => x),
      ys: input.xy.map(([, y]) => y),
      counts: byStep(input.counts),
      baseline: byStep(input.baseline),
    },
    {
      maxFraction: input.max_fraction,
      permutations: PERMUTATIONS,
      ...(input.max_duration !== null && { maxDuration: input.max_duration }),
    },
  );
  const [cluster] = result.clusters;
  comparison.number('n_distinct_zones', result.zoneCount, expected['n_distinct_zones'], EXACT);
  comparison.number('llr', cluster?.logLikelihoodRatio ?? 0, expected['llr'], RATIO);
  comparison.exact(
    'members',
    cluster?.members,
    [...expected.members].sort((a, b) => a - b),
  );
  if (!spatial) comparison.number('duration', cluster?.duration, expected['duration'], EXACT);
  comparison.number('observed', cluster?.observed, expected['observed'], EXACT);
  comparison.number('expected', cluster?.expected, expected['expected'], RATIO);
  comparison.number('relative_risk', cluster?.relativeRisk, expected['relative_risk'], RATIO);
  comparison.number(
    'p_mc',
    cluster?.p,
    expected['p_mc'],
    simulatedP(expected['p_mc']!, 0.03, [PERMUTATIONS, expected['mc_B']!]),
  );
};

/** From one list per place to step after step. */
function byStep(values: number[] | number[][]): number[] {
  const rows = values.map((value) => (Array.isArray(value) ? value : [value]));
  return Array.from({ length: rows[0]?.length ?? 0 }, (_, t) => rows.map((row) => row[t]!)).flat();
}
