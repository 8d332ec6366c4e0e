import { knoxTest } from '@/analysis/knox/knox-test';
import { nearRepeatTable } from '@/analysis/knox/near-repeat-table';
import type { OracleCheck } from '../check-file';
import { simulatedP } from '../comparison';

const PERMUTATIONS = 9_999;
const EXACT = { abs: 0 };
const MOMENT = { rel: 1e-9 };

export const check: OracleCheck = (oracleCase, comparison) => {
  const input = oracleCase['input'] as {
    xy: [number, number][];
    day: number[];
    eps_s?: number;
    eps_t?: number;
  };
  const expected = oracleCase['expected'] as Record<string, unknown> & { mc_B: number };
  const events = { xs: input.xy.map(([x]) => x), ys: input.xy.map(([, y]) => y), times: input.day };
  if (input.eps_s === undefined || input.eps_t === undefined) {
    const table = nearRepeatTable(events, { permutations: 99 });
    const counts = (expected['counts'] as number[][]).flat();
    comparison.numbers('counts', table.counts, counts, EXACT);
    comparison.numbers('pairs in space', table.pairsInSpace, expected['n_pairs_space'], EXACT);
    comparison.numbers('pairs in time', table.pairsInTime, expected['n_pairs_time'], EXACT);
    return;
  }
  const options = { distanceMeters: input.eps_s, timeSpan: input.eps_t, permutations: PERMUTATIONS };
  const test = knoxTest(events, options);
  comparison.number('close in space', test.closeInSpace, expected['close_space'], EXACT);
  comparison.number('close in time', test.closeInTime, expected['close_time'], EXACT);
  comparison.number('pairs', test.pairCount, expected['pairs'], EXACT);
  comparison.number('close in both', test.closeInBoth, expected['close_both'], EXACT);
  comparison.number('expected', test.expected, expected['expected'], MOMENT);
  comparison.number('variance', test.variance, expected['variance'], MOMENT);
  comparison.number('ratio', test.ratio, expected['knox_ratio'], MOMENT);
  comparison.number('Poisson p', test.poissonP, expected['p_poisson_upper'], MOMENT);
  const p = Number(expected['p_mc']);
  const stated = expected.mc_B >= 4_999 ? 0.02 : 0.04;
  comparison.number('p', test.p, p, simulatedP(p, stated, [PERMUTATIONS, expected.mc_B]));
};
