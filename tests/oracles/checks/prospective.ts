import { promapScores } from '@/analysis/prospective/promap';
import { selfExcitingIntensity } from '@/analysis/prospective/self-exciting';
import type { OracleCheck } from '../check-file';

const TOLERANCE = { rel: 1e-9, abs: 1e-300 };

interface ProspectiveInput {
  readonly events: readonly (readonly [x: number, y: number, day: number, weight: number])[];
  readonly query: readonly (readonly [x: number, y: number])[];
  readonly t: number;
  readonly promap: { readonly hs: number; readonly ht: number; readonly cell: number; readonly week: number };
  readonly sepp: {
    readonly mu_sigma: number;
    readonly mu_total_days: number;
    readonly theta: number;
    readonly omega: number;
    readonly sigma: number;
  };
}

export const check: OracleCheck = (oracleCase, comparison) => {
  const { events, query, t, promap, sepp } = oracleCase['input'] as ProspectiveInput;
  const expected = oracleCase['expected'] as { promap: unknown; sepp: number[][] };
  const points = {
    xs: Float64Array.from(events, ([x]) => x),
    ys: Float64Array.from(events, ([, y]) => y),
    days: Float64Array.from(events, ([, , day]) => day),
    weights: Float64Array.from(events, ([, , , weight]) => weight),
  };
  const places = { xs: Float64Array.from(query, ([x]) => x), ys: Float64Array.from(query, ([, y]) => y) };
  const scores = promapScores(points, places, {
    day: t,
    reachMeters: promap.hs,
    reachDays: promap.ht,
    bandMeters: promap.cell,
    bandDays: promap.week,
  });
  comparison.numbers('promap', scores, expected.promap, TOLERANCE);
  const model = {
    theta: sepp.theta,
    omega: sepp.omega,
    sigmaMeters: sepp.sigma,
    backgroundSigmaMeters: sepp.mu_sigma,
    recordDays: sepp.mu_total_days,
  };
  const { background, trigger } = selfExcitingIntensity(model, points, places, t);
  const total = background.map((value, i) => value + trigger[i]!);
  const column = (k: number) => expected.sepp.map((row) => row[k]);
  comparison.numbers('background', background, column(0), TOLERANCE);
  comparison.numbers('trigger', trigger, column(1), TOLERANCE);
  comparison.numbers('total', total, column(2), TOLERANCE);
};
