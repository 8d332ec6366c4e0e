import { BASELINE_HOURS } from '../live-alert/baseline-counts';
import { toDayTypes, type DayTypes } from '../live-alert/day-types';
import type { LiveEvents } from '../live-alert/live-events';
import { zoneCalendar } from '../live-alert/zone-calendar';
import type { District } from '@/domain/district/district';
import type { CountRule } from '@/domain/warning/warning-rule';
import type { WindowClock } from '@/domain/time/window-clock';
import { refuseRule, type RuleRefusal } from './judgment';
import {
  categoryTest,
  firstCategoryFinder,
  unitsOfRule,
  type RuleCategory,
  type RuleGround,
  type RuleUnits,
} from './rule-ground';

/** Where incidents lie and of which class they are, in columns. */
interface CountedPlaces {
  /** Index in `regionCodes` of the finest known region of the rule's hierarchy; -1 where there is none. */
  readonly regions: Int32Array;
  readonly regionCodes: readonly string[];
  /** Index in `categoryCodes`. */
  readonly categories: Int32Array;
  readonly categoryCodes: readonly string[];
}

/** Incidents as rules count them, in columns; duplicates are not among them. */
export interface CountedIncidents extends CountedPlaces {
  /** Time of report, epoch seconds UTC, of any order, shape `[n]`. */
  readonly times: Float64Array;
}

/** The same, counted by place and class: one entry for each that is met. */
export interface CountedGroups extends CountedPlaces {
  readonly counts: Float64Array;
}

/** The places and classes that a counting rule tells apart. */
export interface CountPlaces {
  readonly units: RuleUnits;
  /** One `null` where the classes are counted together. */
  readonly categories: readonly (RuleCategory | null)[];
  /** Unit and class of each incident, as `class * units + unit`; -1 for those the rule does not count. */
  readonly cellsOf: (incidents: CountedPlaces) => Int32Array;
}

/** What a counting rule needs of the past, by class. */
export interface CountHistory {
  readonly series: readonly LiveEvents[];
  /** Hours from which the record is at hand. */
  readonly fromHour: number;
  readonly dayTypes: DayTypes;
}

const DAY = 24;

/** Hours that have to be known before the end of a rule's first window. */
export function hoursNeeded(rule: CountRule): number {
  return rule.windowHours + (rule.kind === 'expected' ? BASELINE_HOURS : 0);
}

/** Finds a rule's places and classes; a sentence where the district cannot bear the rule. */
export function placesOfRule(ground: RuleGround, rule: CountRule): CountPlaces | RuleRefusal {
  const refusal = refusePrecision(ground, rule);
  if (refusal) return refusal;
  const units = unitsOfRule(ground, rule.unit);
  if ('kind' in units) return units;
  const isWanted = categoryTest(ground, rule.categoryCodes);
  const firstOf = firstCategoryFinder(ground);
  const codes =
    rule.kind === 'expected' ? [...new Set(ground.categories.map(({ code }) => firstOf(code)))] : [];
  const named = codes.filter((first) =>
    ground.categories.some(({ code }) => firstOf(code) === first && isWanted(code)),
  );
  const categories = rule.kind === 'expected' ? named.map((code) => toCategory(ground, code)) : [null];
  const classOf = (code: string) => {
    if (!isWanted(code)) return -1;
    return rule.kind === 'expected' ? named.indexOf(firstOf(code)) : 0;
  };
  const unitCount = units.targets.length;
  return {
    units,
    categories,
    cellsOf: ({ regions, regionCodes, categories: classes, categoryCodes }) => {
      const unitByRegion = Int32Array.from(regionCodes, (code) => units.indexOf(code));
      const nowhere = units.indexOf(null);
      const classByCode = Int32Array.from(categoryCodes, classOf);
      return Int32Array.from(classes, (code, i) => {
        const unit = regions[i]! < 0 ? nowhere : unitByRegion[regions[i]!]!;
        const category = classByCode[code]!;
        return unit < 0 || category < 0 ? -1 : category * unitCount + unit;
      });
    },
  };
}

/**
 * Cuts incidents to a rule's places and classes.
 *
 * @param clock      Its hours are those of the windows to be judged.
 * @param fromSeconds From when on the record is at hand, epoch seconds UTC.
 */
export function buildCountHistory(
  places: CountPlaces,
  incidents: CountedIncidents,
  { clock, fromSeconds, timeZone, holidayYears }: HistorySpan,
): CountHistory {
  const cells = places.cellsOf(incidents);
  const unitCount = places.units.targets.length;
  const order = Uint32Array.from(incidents.times, (_, i) => i).sort(
    (a, b) => incidents.times[a]! - incidents.times[b]!,
  );
  const fromHour = clock.hourOf(fromSeconds);
  const firstDay = Math.floor(fromHour / DAY) - 1;
  const lastDay = Math.floor(clock.endHour / DAY) + 2;
  return {
    series: places.categories.map((_, category) => {
      const mine = order.filter((i) => cells[i]! >= 0 && Math.floor(cells[i]! / unitCount) === category);
      const hours = Int32Array.from(mine, (i) => clock.hourOf(incidents.times[i]!));
      // Clocks set back could make hours fall; times are told in order.
      for (let i = 1; i < hours.length; i++) hours[i] = Math.max(hours[i]!, hours[i - 1]!);
      return {
        hours,
        registeredHours: hours,
        units: Uint32Array.from(mine, (i) => cells[i]! % unitCount),
      };
    }),
    fromHour,
    dayTypes: toDayTypes(firstDay, lastDay - firstDay, zoneCalendar(timeZone, holidayYears)),
  };
}

interface HistorySpan {
  readonly clock: WindowClock;
  readonly fromSeconds: number;
  readonly timeZone: string;
  readonly holidayYears: District['holidayYears'];
}

/** Incidents of each of a rule's places and classes, one array a class. */
export function countWindow(places: CountPlaces, groups: CountedGroups): Float64Array[] {
  const unitCount = places.units.targets.length;
  const counts = places.categories.map(() => new Float64Array(unitCount));
  places.cellsOf(groups).forEach((cell, i) => {
    if (cell >= 0) counts[Math.floor(cell / unitCount)]![cell % unitCount]! += groups.counts[i]!;
  });
  return counts;
}

function refusePrecision({ timePrecision }: RuleGround, { windowHours }: CountRule): RuleRefusal | null {
  if (timePrecision === 'month') {
    return refuseRule(
      '数据只到月，无法按小时或日判别；请导入带日期的数据。',
      'The data are dated by month only and cannot be judged by hours or days; import data with dates.',
    );
  }
  if (timePrecision === 'day' && windowHours < DAY) {
    return refuseRule(
      '数据只到日，时长至少 24 小时；请改规则的时长。',
      'The data are dated by day: the window has to be 24 hours or longer. Change it in the rule.',
    );
  }
  return null;
}

function toCategory({ categories }: RuleGround, code: string): RuleCategory {
  const known = categories.find((category) => category.code === code);
  return {
    code,
    name: known ? { zh: known.name.zh, en: known.name.en || known.name.zh } : { zh: code, en: code },
  };
}
