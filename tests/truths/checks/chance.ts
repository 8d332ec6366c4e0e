import { study as anomalies } from '@/studies/anomalies/index';
import { study as clusters } from '@/studies/clusters/index';
import { study as forecast } from '@/studies/forecast/index';
import { study as hotSpots } from '@/studies/hot-spots/index';
import { study as nearRepeat } from '@/studies/near-repeat/index';
import { study as periodChange } from '@/studies/period-change/index';
import { study as rising } from '@/studies/rising/index';
import { randomStudyInput } from '#tests/support/random-study-input';
import { uniformityP } from '#tests/support/uniformity';
import { runStudy, tryStudy } from '../run-study';
import type { TruthCheck } from '../truth-check';

/** Of 200 runs of pure chance 5 % are allowed a flag; up to this share is within the doubt of so many runs. */
const MOST_FLAGGED = { atMost: 0.09 } as const;
const LEAST_UNIFORM = 0.001;

/** What the studies say where nothing but chance goes on: complete randomness in space and time. */
export function* checkChance(runs: number): Generator<TruthCheck> {
  yield checkChanges(runs);
  yield checkTrends(runs);
  yield* checkAlerts(runs);
  yield checkScan(runs);
  yield checkKnox(runs);
  yield checkHotSpots(runs);
  yield checkCoverage(Math.max(4, Math.round(runs / 20)));
}

const seedsOf = (runs: number, from: number) => Array.from({ length: runs }, (_, i) => from + i);

function checkChanges(runs: number): TruthCheck {
  const flagged = seedsOf(runs, 10_000).filter((seed) => {
    const { regions } = runStudy(periodChange, randomStudyInput({ seed, days: 62, perDay: 40 }), {
      level: 'finest',
    });
    return regions.some(({ kind }) => kind === 'rise' || kind === 'fall');
  }).length;
  return {
    name: 'chance: runs with any significant change between periods',
    found: flagged,
    of: runs,
    bar: MOST_FLAGGED,
    note: '144 grids, FDR 5 %',
  };
}

function checkTrends(runs: number): TruthCheck {
  const flagged = seedsOf(runs, 20_000).filter(
    (seed) =>
      runStudy(rising, randomStudyInput({ seed, days: 200, perDay: 60, side: 8 }), { weeks: '26' }).units
        .length > 0,
  ).length;
  return {
    name: 'chance: runs with any rising or falling grid',
    found: flagged,
    of: runs,
    bar: MOST_FLAGGED,
    note: '64 grids, 26 weeks, FDR 5 %',
  };
}

/** Yellow and above are adjusted for all units; blue may come to 5 % of the units judged. */
function* checkAlerts(runs: number): Generator<TruthCheck> {
  let loud = 0;
  let blue = 0;
  let judged = 0;
  for (const seed of seedsOf(runs, 30_000)) {
    const { alerts, levels } = runStudy(anomalies, randomStudyInput({ seed, days: 66, perDay: 60 }));
    const raised = alerts.filter(({ isHeld }) => !isHeld);
    if (raised.some(({ level }) => level <= 3)) loud++;
    blue += raised.filter(({ level }) => level === 4).length;
    judged += levels.reduce((sum, level) => sum + level.judged, 0);
  }
  yield {
    name: 'chance: refreshes with any alert of yellow or worse',
    found: loud,
    of: runs,
    bar: MOST_FLAGGED,
    note: 'budget 1 % for each of three families',
  };
  yield {
    name: 'chance: blue alerts of all units judged',
    found: blue,
    of: judged,
    bar: { atMost: 0.05 },
    note: `${(blue / runs).toFixed(2)} a refresh`,
  };
}

/** A scan that is plainly nothing ends early, which leaves large p coarse: those up to a half are looked at. */
function checkScan(runs: number): TruthCheck {
  const p = seedsOf(runs, 40_000).map(
    (seed) =>
      runStudy(clusters, randomStudyInput({ seed, days: 60, perDay: 20 }), { scans: 'all' }).clusters[0]?.p ??
      1,
  );
  const small = p.filter((value) => value <= 0.5).map((value) => 2 * value);
  return { ...uniform('chance: p of the scan uniform, up to a half', small), note: scanNote(p, small) };
}

function scanNote(p: readonly number[], small: readonly number[]): string {
  const share = (limit: number) => p.filter((value) => value <= limit).length;
  return `KS p ${uniformityP(small).toFixed(4)}; of ${p.length} runs ${share(0.5)} at or below 0.5, ${share(0.05)} at or below 0.05`;
}

function checkKnox(runs: number): TruthCheck {
  const p = seedsOf(runs, 50_000).map((seed) => {
    const { table } = runStudy(nearRepeat, randomStudyInput({ seed, days: 90, perDay: 12, rhythm: false }), {
      category: '01',
    });
    // 301 to 400 m within a week: the fullest cell, and so the least discrete.
    return table.p[(table.distanceLimitsMeters.length - 1) * table.timeLimits.length]!;
  });
  return uniform('chance: p of the Knox table uniform', p);
}

function uniform(name: string, p: readonly number[]): TruthCheck {
  const ks = uniformityP(p);
  return {
    name,
    found: ks > LEAST_UNIFORM ? 1 : 0,
    of: 1,
    bar: { atLeast: 1 },
    note: `KS p ${ks.toFixed(4)} over ${p.length} runs; ${p.filter((value) => value <= 0.05).length} at or below 0.05`,
  };
}

/** Smoothing may leave no difference between grids: then nothing is marked, and the study says so. */
function checkHotSpots(runs: number): TruthCheck {
  let flagged = 0;
  let silent = 0;
  for (const seed of seedsOf(runs, 60_000)) {
    const result = tryStudy(hotSpots, randomStudyInput({ seed, days: 31, perDay: 20 }));
    if (result === null) silent++;
    else if (result.adjustedP.some((p) => p <= 0.05)) flagged++;
  }
  return {
    name: 'chance: runs with any Gi* cell at FDR 5 %',
    found: flagged,
    of: runs,
    bar: null,
    note: `${silent} said that grids do not differ; skewed sparse counts may exceed 5 % (methods 8.3)`,
  };
}

/** Days whose count lay within the 95 % band, pooled over the origins of all runs. */
function checkCoverage(runs: number): TruthCheck {
  let inside = 0;
  let all = 0;
  for (const seed of seedsOf(runs, 70_000)) {
    const { series } = runStudy(forecast, randomStudyInput({ seed, days: 400, perDay: 60, side: 4 }));
    const whole = series.find(({ kind }) => kind === 'all')!;
    const share = whole.card?.coverage95;
    if (!share) continue;
    inside += share.fraction;
    all++;
  }
  const mean = inside / all;
  return {
    name: 'chance: 95 % band of a known Poisson mean covers 93 to 97 %',
    found: mean >= 0.93 && mean <= 0.97 ? 1 : 0,
    of: 1,
    bar: { atLeast: 1 },
    note: `covers ${(mean * 100).toFixed(1)} % over ${all} runs`,
  };
}
