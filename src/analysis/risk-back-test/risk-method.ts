import { defaultRadiusMeters } from '../bandwidth/bandwidth';
import { forecastGrid, type GridForecast } from '../grid-forecast/grid-forecast';
import { densityAtPoints } from '../kernel-density/density-at-points';
import { fitSelfExciting } from '../prospective/fit-self-exciting';
import { promapScores } from '../prospective/promap';
import { averageRanks } from '../prospective/rank-average';
import { selfExcitingIntensity } from '../prospective/self-exciting';
import type { KnownRecord, RiskCells } from './risk-record';

/** Ways to rank cells by risk; the first is the baseline of all others. */
export const RISK_METHODS = [
  'last-quarter',
  'long-term-density',
  'gamma-poisson',
  'promap',
  'self-exciting',
  'rank-average',
] as const;
export type RiskMethod = (typeof RISK_METHODS)[number];

const QUARTER_DAYS = 91;
const WEEK_DAYS = 7;
/** Each cell takes the ones that have foretold it best of late. */
const HALF_LIVES_WEEKS = [16, 4, 64] as const;

/** Methods whose ranks `rank-average` takes the mean of. */
const AVERAGED = ['long-term-density', 'gamma-poisson', 'promap'] as const satisfies readonly RiskMethod[];

/**
 * Scores cells by what was known at an origin; more is riskier, per unit of area.
 *
 * `rank-average` is the mean rank by density, Gamma-Poisson and ProMap.
 *
 * @param originDay Days since the start of the record.
 * @returns         By method: shape `[cells]`; NaN where a method says nothing.
 */
export function scoreCells(
  methods: readonly RiskMethod[],
  known: KnownRecord,
  cells: RiskCells,
  originDay: number,
): ReadonlyMap<RiskMethod, Float64Array> {
  const scores = new Map<RiskMethod, Float64Array>();
  const scoreOf = (method: RiskMethod): Float64Array => {
    const done = scores.get(method);
    if (done) return done;
    const made =
      method === 'rank-average'
        ? averageRanks(AVERAGED.map(scoreOf))
        : scoreAlone(method, known, cells, originDay);
    scores.set(method, made);
    return made;
  };
  methods.forEach(scoreOf);
  return scores;
}

function scoreAlone(
  method: Exclude<RiskMethod, 'rank-average'>,
  known: KnownRecord,
  cells: RiskCells,
  originDay: number,
): Float64Array {
  switch (method) {
    case 'last-quarter':
      return densityOfLastQuarter(known, cells, originDay);
    case 'long-term-density':
      return densityAtPoints(known, { kind: 'quartic', scaleMeters: defaultRadiusMeters(known) }, cells);
    case 'gamma-poisson':
      return forecastWeek(known, cells, originDay).mean.map((mean, cell) => mean / cells.areas[cell]!);
    case 'promap':
      return promapScores(known, cells, { day: originDay });
    case 'self-exciting':
      return scoreBySelfExcitation(known, cells, originDay);
  }
}

/** Gamma-Poisson forecast of the week from an origin, from whole weeks before it. */
export function forecastWeek(known: KnownRecord, cells: RiskCells, originDay: number): GridForecast {
  const before = weeks.get(known);
  if (before?.cells === cells && before.originDay === originDay) return before.week;
  const week = forecastWeekAnew(known, cells, originDay);
  weeks.set(known, { cells, originDay, week });
  return week;
}

/** Ranking and limits of one origin ask for the same week. */
const weeks = new WeakMap<
  KnownRecord,
  { readonly cells: RiskCells; readonly originDay: number; readonly week: GridForecast }
>();

function forecastWeekAnew(known: KnownRecord, cells: RiskCells, originDay: number): GridForecast {
  const units = cells.xs.length;
  const steps = Math.max(1, Math.floor(originDay / WEEK_DAYS));
  const counts = new Float64Array(units * steps);
  known.days.forEach((day, i) => {
    const step = steps - 1 - Math.floor((originDay - day) / WEEK_DAYS);
    const cell = known.cells[i]!;
    if (step >= 0 && cell < units) counts[cell * steps + step]! += known.weights[i]!;
  });
  return forecastGrid({ counts, units, steps, halfLifeSteps: HALF_LIVES_WEEKS });
}

function densityOfLastQuarter(known: KnownRecord, cells: RiskCells, originDay: number): Float64Array {
  const counts = new Float64Array(cells.xs.length);
  known.days.forEach((day, i) => {
    const cell = known.cells[i]!;
    if (day >= originDay - QUARTER_DAYS && cell < counts.length) counts[cell]! += known.weights[i]!;
  });
  return counts.map((count, cell) => count / cells.areas[cell]!);
}

function scoreBySelfExcitation(known: KnownRecord, cells: RiskCells, originDay: number): Float64Array {
  const { fit } = fitSelfExciting(known, { fromDay: 0, toDay: originDay });
  if (fit === null) return new Float64Array(cells.xs.length).fill(NaN);
  // The middle of the week stands for the whole of it.
  const at = originDay + WEEK_DAYS / 2;
  const { background, trigger } = selfExcitingIntensity(fit.model, known, cells, at, fit.backgroundWeights);
  return background.map((value, cell) => value + trigger[cell]!);
}
