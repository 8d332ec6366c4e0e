import { countDistribution } from '../count-forecast/count-distribution';
import type {
  CountRule,
  ExpectedRule,
  LevelLimits,
  ThresholdRule,
  WarningLevel,
} from '@/domain/warning/warning-rule';
import { CLEAR_P } from '../live-alert/hold-alerts';
import { judgeTogether } from '../live-alert/judge-together';
import { judgeUnits, type WindowJudgment } from '../live-alert/judge-window';
import { fitLiveModel, longRunSharesOf, type LiveModel } from '../live-alert/live-model';
import type { CountHistory, CountPlaces } from './count-history';
import type { Judgment, RuleJudgment } from './judgment';

/** What is usual before an hour, one model a class; empty for rules that expect nothing. */
export type RuleModels = readonly LiveModel[];

/**
 * Learns what is usual from the eight weeks before an hour, class by class: each step of the generator is one class.
 *
 * @param endHour Hour at which the window to be judged begins, or before.
 */
export function* learnRule(
  rule: CountRule,
  { history: { series, dayTypes, fromHour }, unitCount }: LearnedFrom,
  endHour: number,
): Generator<undefined, RuleModels> {
  const models: LiveModel[] = [];
  if (rule.kind !== 'expected') return models;
  for (const events of series) {
    models.push(
      fitLiveModel({
        events,
        unitCount,
        longRunShares: longRunSharesOf(events, unitCount, fromHour, endHour),
        dayTypes,
        windowHours: rule.windowHours,
        endHour,
      }),
    );
    yield;
  }
  return models;
}

interface LearnedFrom {
  readonly history: CountHistory;
  readonly unitCount: number;
}

/** A window as a counting rule judges it. */
export interface CountWindow {
  readonly models: RuleModels;
  /** End of the window, exclusive, in hours of the clock the models were learned by. */
  readonly endHour: number;
  /** Incidents in the window by class, each of shape `[units]`. */
  readonly observed: readonly Float64Array[];
}

/** Judges all places of a counting rule for one window. */
export function judgeCounts(rule: CountRule, places: CountPlaces, window: CountWindow): RuleJudgment {
  const read =
    rule.kind === 'expected' ? expectedReader(rule, places, window) : thresholdReader(rule, places, window);
  const unitCount = places.units.targets.length;
  const keys = keysOf(places);
  const raised: Judgment[] = [];
  places.categories.forEach((_, category) => {
    for (let unit = 0; unit < unitCount; unit++) {
      if (window.observed[category]![unit] === 0) continue;
      const found = read(category, unit);
      if (found && found.level !== 0) raised.push(found);
    }
  });
  return {
    raised,
    has: (key) => keys.has(key),
    find: (key) => {
      const place = keys.get(key);
      return place ? read(place.category, place.unit) : null;
    },
  };
}

type Reader = (category: number, unit: number) => Judgment | null;

function expectedReader(rule: ExpectedRule, places: CountPlaces, window: CountWindow): Reader {
  const { isGrid } = places.units;
  const judgments = judgeTogether(
    window.models.map((model, category) =>
      judgeUnits({
        model,
        endHour: window.endHour,
        observed: window.observed[category]!,
        gridLevel: isGrid,
      }),
    ),
    isGrid,
  );
  const rangeOf = rangeReader(judgments);
  return (category, unit) => {
    const judgment = judgments[category]!;
    if (judgment.reasons[unit] !== null) return null;
    const observed = judgment.observed[unit]!;
    const level = judgment.levels[unit]! as 0 | WarningLevel;
    const isRaised = level !== 0 && level <= rule.leastLevel && observed >= rule.leastEvents;
    return {
      ...nameOf(places, category, unit),
      level: isRaised ? level : 0,
      isClear: judgment.p[unit]! > CLEAR_P,
      evidence: {
        observed,
        expected: judgment.expected[unit]!,
        ...rangeOf(category, unit),
        p: judgment.p[unit]!,
        limit: null,
        direction: null,
        windowHours: rule.windowHours,
      },
    };
  };
}

/** Limits that 90 % of ordinary counts keep within, reckoned for the units that are asked for only. */
function rangeReader(judgments: readonly WindowJudgment[]) {
  return (category: number, unit: number) => {
    const { expected, dispersion } = judgments[category]!;
    const counts = countDistribution({ mean: expected[unit]!, size: dispersion });
    return { lower: counts.quantile(0.05), upper: counts.quantile(0.95) };
  };
}

function thresholdReader(rule: ThresholdRule, places: CountPlaces, { observed }: CountWindow): Reader {
  const mildest = mildestLimit(rule.limits);
  return (category, unit) => {
    const count = observed[category]![unit]!;
    const level = levelAtOrAbove(rule.limits, count);
    return {
      ...nameOf(places, category, unit),
      level,
      isClear: mildest === null || count < mildest * rule.clearFraction,
      evidence: {
        observed: count,
        expected: null,
        lower: null,
        upper: null,
        p: null,
        limit: level === 0 ? mildest : rule.limits[level - 1]!,
        direction: 'above',
        windowHours: rule.windowHours,
      },
    };
  };
}

/** The worst level whose limit a number reaches. */
export function levelAtOrAbove(limits: LevelLimits, value: number): 0 | WarningLevel {
  const index = limits.findIndex((limit) => limit !== null && value >= limit);
  return index < 0 ? 0 : ((index + 1) as WarningLevel);
}

/** The limit of the mildest level in use. */
export function mildestLimit(limits: LevelLimits): number | null {
  return limits.findLast((limit) => limit !== null) ?? null;
}

function nameOf({ categories, units }: CountPlaces, category: number, unit: number) {
  const target = units.targets[unit]!;
  const named = categories[category] ?? null;
  return { key: `${target.regionCode ?? '*'} ${named === null ? '*' : named.code}`, target, category: named };
}

const keysByPlaces = new WeakMap<CountPlaces, Map<string, { category: number; unit: number }>>();

function keysOf(places: CountPlaces) {
  const known = keysByPlaces.get(places);
  if (known) return known;
  const keys = new Map<string, { category: number; unit: number }>();
  places.categories.forEach((_, category) =>
    places.units.targets.forEach((__, unit) =>
      keys.set(nameOf(places, category, unit).key, { category, unit }),
    ),
  );
  keysByPlaces.set(places, keys);
  return keys;
}
