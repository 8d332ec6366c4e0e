import { estimateSurvival } from '@/analysis/kaplan-meier/survival-curve';
import { survivalQuantile } from '@/analysis/kaplan-meier/survival-quantile';
import { medianOfClosed, restrictedMean } from '@/analysis/kaplan-meier/survival-summary';
import { logRankTest } from '@/analysis/log-rank/log-rank';
import type { OracleCheck } from '../check-file';
import type { Comparison } from '../comparison';

const EXACT = { rel: 1e-8, abs: 1e-12 };
const LIMIT = { rel: 1e-7, abs: 1e-12 };

interface KaplanMeierInput {
  readonly time: number[];
  readonly event: number[];
  readonly group?: string[] | null;
}

interface Quantiles {
  readonly p: readonly number[];
  readonly t: unknown;
  readonly lower: unknown;
  readonly upper: unknown;
}

export const check: OracleCheck = (oracleCase, comparison) => {
  const input = oracleCase['input'] as KaplanMeierInput;
  const expected = oracleCase['expected'] as Record<string, unknown>;
  const durations = { times: Float64Array.from(input.time), closed: Uint8Array.from(input.event) };
  const curve = estimateSurvival(durations);
  comparison.numbers('time', curve.times, expected['time'], EXACT);
  comparison.numbers('n_risk', curve.atRisk, expected['n_risk'], EXACT);
  comparison.numbers('n_event', curve.closings, expected['n_event'], EXACT);
  comparison.numbers('n_censor', curve.censorings, expected['n_censor'], EXACT);
  comparison.numbers('survival', curve.survival, expected['survival'], EXACT);
  comparison.numbers('greenwood_se', curve.standardError, expected['greenwood_se'], EXACT);
  comparison.numbers('lower_loglog', curve.logLogBand.lower, expected['lower_loglog'], LIMIT);
  comparison.numbers('upper_loglog', curve.logLogBand.upper, expected['upper_loglog'], LIMIT);
  comparison.numbers('lower_log', curve.logBand.lower, expected['lower_log'], LIMIT);
  comparison.numbers('upper_log', curve.logBand.upper, expected['upper_log'], LIMIT);

  const quantiles = expected['quantiles'] as Quantiles;
  const found = quantiles.p.map((p) => survivalQuantile(curve, p));
  comparison.numbers(
    'quantile',
    found.map(({ time }) => time),
    quantiles.t,
    EXACT,
  );
  comparison.numbers(
    'quantile lower',
    found.map(({ lower }) => lower),
    quantiles.lower,
    EXACT,
  );
  comparison.numbers(
    'quantile upper',
    found.map(({ upper }) => upper),
    quantiles.upper,
    EXACT,
  );
  const byLog = survivalQuantile(curve, 0.5, curve.logBand);
  comparison.numbers('median_ci_log', [byLog.lower, byLog.upper], expected['median_ci_log'], EXACT);

  const rmean = expected['rmean'] as Record<string, unknown>;
  const mean = restrictedMean(curve);
  comparison.number('rmean tau', mean?.horizon, rmean['tau'], EXACT);
  comparison.number('rmean', mean?.mean, rmean['value'], EXACT);
  comparison.number('rmean se', mean?.standardError, rmean['se'], EXACT);
  comparison.number('naive median', medianOfClosed(durations), expected['naive_median_of_closed'], EXACT);
  if (input.group && expected['logrank'])
    compareGroups(input.group, durations, expected['logrank'], comparison);
};

function compareGroups(
  names: readonly string[],
  durations: { readonly times: Float64Array; readonly closed: Uint8Array },
  expected: unknown,
  comparison: Comparison,
): void {
  const wanted = expected as Record<string, unknown> & { readonly groups?: readonly string[] };
  const groups = wanted.groups ?? [...new Set(names)].sort();
  const result = logRankTest({
    ...durations,
    groups: Uint32Array.from(names, (name) => groups.indexOf(name)),
    groupCount: groups.length,
  });
  comparison.numbers('logrank observed', result.observed, wanted['observed'], EXACT);
  comparison.numbers('logrank expected', result.expected, wanted['expected'], EXACT);
  comparison.number('logrank chisq', result.test?.chiSquared, wanted['chisq'], EXACT);
  comparison.number('logrank df', result.test?.degreesOfFreedom, wanted['df'], EXACT);
  comparison.number('logrank p', result.test?.p, wanted['p'], LIMIT);
}
