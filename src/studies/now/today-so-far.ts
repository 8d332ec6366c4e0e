import { countDistribution } from '@/analysis/count-forecast/count-distribution';
import { dayTypeOf } from '@/analysis/hour-of-week/day-type';
import { BASELINE_HOURS } from '@/analysis/live-alert/baseline-counts';
import type { LiveEvents } from '@/analysis/live-alert/live-events';
import { fitLiveModel, type LiveModel } from '@/analysis/live-alert/live-model';
import { expectedCount } from '@/analysis/live-alert/slot-model';
import { INCIDENT_FLAGS } from '@/domain/incident/vocabularies';
import type { LocalizedText } from '@/domain/text/localized-text';
import { civilDay, dayStartSeconds, offsetAt } from '@/domain/time/civil-time';
import type { StudyInput } from '../study';
import { rowAt } from '../study-rows';
import { studyCalendar } from '../work-calendar';
import type { StudyCalendar } from '../work-calendar';
import type { TodaySoFar } from './reference';

const HOUR = 3600;
const DAY_HOURS = 24;

type Today =
  | { readonly today: TodaySoFar; readonly todayReason: null }
  | { readonly today: null; readonly todayReason: LocalizedText };

/** Sets today so far against the eight weeks before it; says why where that cannot be. */
export function todaySoFar({ ground, rows, frame }: StudyInput): Today {
  const { offsets, timePrecision } = ground;
  if (timePrecision !== 'instant') {
    return refused(
      '数据只到日，今天的进度无从与平常相比。',
      'The data carry no time of day: today so far cannot be set against what is usual.',
    );
  }
  const day = civilDay(offsets, frame.asOfSeconds);
  const endHour = day * DAY_HOURS;
  const hourOf = (seconds: number) => Math.floor((seconds + offsetAt(offsets, seconds)) / HOUR);
  const firstSeconds = rows.olderLeftOut > 0 ? (rows.reportedAt[0] ?? 0) : ground.firstSeconds;
  if (hourOf(firstSeconds) > endHour - BASELINE_HOURS) {
    return refused(
      '平常水平要由此前 8 周的记录得出，现有记录不足。',
      'What is usual is learned from the eight weeks before; the record is too short.',
    );
  }
  const calendar = studyCalendar(ground);
  const model = learn(eventsOf({ ground, rows, frame }, hourOf), endHour, calendar);
  const dayStart = dayStartSeconds(offsets, day);
  const hoursGone = Math.min(DAY_HOURS, (frame.asOfSeconds - dayStart) / HOUR);
  const counted = countToday({ ground, rows, frame }, hourOf, endHour);
  return {
    today: {
      dayType: dayTypeOf(day, calendar.calendar),
      knowsHolidays: calendar.knows(day - 56, day),
      dayStart,
      hoursGone,
      observedHours: Float64Array.from([...counted.hours, hoursGone]),
      observed: counted.observed,
      ...usualDay(model, endHour),
      soFar: compare(usualAt(model, endHour, hoursGone), counted.observed.at(-1)!),
    },
    todayReason: null,
  };
}

/** Usual count so many hours into a day. */
function usualAt({ slots, parentDispersion }: LiveModel, startHour: number, hours: number) {
  const whole = Math.min(DAY_HOURS - 1, Math.floor(hours));
  const mean =
    expectedCount(slots, startHour, startHour + whole) +
    (hours - whole) * expectedCount(slots, startHour + whole, startHour + whole + 1);
  const usual = countDistribution({ mean, size: parentDispersion });
  return { mean, usual };
}

/** Usual counts up to each hour of a day, with the limits 90 % of such days keep within. */
function usualDay(model: LiveModel, startHour: number) {
  const hours = Float64Array.from({ length: DAY_HOURS + 1 }, (_, hour) => hour);
  const limit = (probability: number) =>
    hours.map((hour) => {
      const { mean, usual } = usualAt(model, startHour, hour);
      return mean > 0 ? usual.quantile(probability) : 0;
    });
  return {
    expected: hours.map((hour) => usualAt(model, startHour, hour).mean),
    lower: limit(0.05),
    upper: limit(0.95),
  };
}

function compare({ mean, usual }: ReturnType<typeof usualAt>, observed: number): TodaySoFar['soFar'] {
  if (!(mean > 0)) return { observed, expected: mean, lower: 0, upper: 0, upperP: 1, lowerP: 1 };
  return {
    observed,
    expected: mean,
    lower: usual.quantile(0.05),
    upper: usual.quantile(0.95),
    upperP: usual.atLeast(observed),
    lowerP: usual.lowerTail(observed),
  };
}

function refused(zh: string, en: string): Today {
  return { today: null, todayReason: { zh, en } };
}

/** Reports known to the hour, all as one unit; repeated reports stand as reports here, as in every total. */
function eventsOf({ rows }: StudyInput, hourOf: (seconds: number) => number): LiveEvents {
  const dayOnly = INCIDENT_FLAGS.dayOnly | INCIDENT_FLAGS.monthOnly;
  const hours: number[] = [];
  for (let row = 0; row < rows.count; row++) {
    if ((rows.flags[row]! & dayOnly) !== 0) continue;
    hours.push(Math.max(hourOf(rows.reportedAt[row]!), hours.at(-1) ?? -Infinity));
  }
  const column = Int32Array.from(hours);
  return { hours: column, registeredHours: column, units: new Uint32Array(column.length) };
}

function learn(events: LiveEvents, endHour: number, calendar: StudyCalendar): LiveModel {
  const firstDay = (endHour - BASELINE_HOURS) / DAY_HOURS;
  return fitLiveModel({
    events,
    unitCount: 1,
    longRunShares: Float64Array.of(1),
    dayTypes: calendar.dayTypes(firstDay, 58),
    windowHours: DAY_HOURS,
    endHour,
  });
}

/** Reports of today up to each whole hour, and up to now. */
function countToday({ ground, rows, frame }: StudyInput, hourOf: (s: number) => number, startHour: number) {
  const dayOnly = INCIDENT_FLAGS.dayOnly | INCIDENT_FLAGS.monthOnly;
  const first = rowAt(rows, dayStartSeconds(ground.offsets, civilDay(ground.offsets, frame.asOfSeconds)));
  const end = rowAt(rows, frame.asOfSeconds + 1);
  const wholeHours = Math.max(0, hourOf(frame.asOfSeconds) - startHour);
  const hours = Array.from({ length: wholeHours + 1 }, (_, hour) => hour);
  const observed = new Float64Array(hours.length + 1);
  for (let row = first; row < end; row++) {
    if ((rows.flags[row]! & dayOnly) !== 0) continue;
    const hour = hourOf(rows.reportedAt[row]!) - startHour;
    for (let at = hour + 1; at < observed.length; at++) observed[at]!++;
  }
  return { hours, observed };
}
