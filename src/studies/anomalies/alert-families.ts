import type { DayTypes } from '@/analysis/live-alert/day-types';
import { BASELINE_HOURS } from '@/analysis/live-alert/baseline-counts';
import type { LiveEvents } from '@/analysis/live-alert/live-events';
import { INCIDENT_FLAGS } from '@/domain/incident/vocabularies';
import type { LocalizedText } from '@/domain/text/localized-text';
import { civilDay, dayStartSeconds } from '@/domain/time/civil-time';
import { windowClock, type WindowClock } from '@/domain/time/window-clock';
import { firstCategories } from '../first-categories';
import type { FirstCategory } from '../first-categories';
import { leaveOutPiles } from '../left-out';
import type { LeftOut } from '../left-out';
import { nameWords } from '../number-words';
import { notAssessable } from '../study';
import type { NotAssessable, StudyInput } from '../study';
import type { StudyGround } from '../study-ground';
import { rowAt } from '../study-rows';
import type { StudyRows } from '../study-rows';
import { levelsOf, unitsOfLevel } from '../study-units';
import { studyCalendar } from '../work-calendar';
import type { AlertWindow } from './reference';

/** Places of one level, each times every category: what one refresh judges together. */
export interface AlertFamily {
  /** `null` for the scope as a whole. */
  readonly levelId: string | null;
  readonly name: LocalizedText;
  readonly isGrid: boolean;
  /** Code is `null` for the scope as a whole. */
  readonly units: readonly { readonly code: string | null; readonly name: LocalizedText }[];
  /** Events by category. */
  readonly series: readonly LiveEvents[];
}

/** What alerts are judged and replayed from. Hours are whole hours that end with the window. */
export interface AlertGround {
  readonly categories: readonly FirstCategory[];
  readonly families: readonly AlertFamily[];
  readonly windowHours: AlertWindow;
  readonly endHour: number;
  readonly recordFromHour: number;
  /** Days that can be replayed with eight weeks before each. */
  readonly replayableDays: number;
  readonly dayTypes: (days: number) => DayTypes;
  readonly knowsHolidays: boolean;
  /** Epoch seconds UTC at which an hour ends. */
  readonly endOfHour: (hour: number) => number;
  readonly fromSeconds: number;
  readonly toSeconds: number;
  /** Of the window. */
  readonly leftOut: LeftOut;
  readonly withoutHour: number;
  readonly duplicates: number;
  /** Events of eight weeks and the window that were counted. */
  readonly counted: number;
}

const HOUR = 3600;
const DAY_HOURS = 24;

/** Cuts the rows into families; a sentence where the data cannot bear it. */
export function buildAlertGround(input: StudyInput, windowHours: AlertWindow): AlertGround | NotAssessable {
  const { ground, rows } = input;
  const refusal = refuse(ground, windowHours);
  if (refusal) return refusal;
  const clock = clockOf(input);
  const span = {
    first: rowAt(rows, clock.toSeconds - windowHours * HOUR),
    end: rowAt(rows, clock.toSeconds),
  };
  const usable = usableRows(rows, ground.timePrecision === 'instant');
  const firstSeconds = rows.olderLeftOut > 0 ? (rows.reportedAt[0] ?? 0) : ground.firstSeconds;
  const recordFromHour = clock.hourOf(firstSeconds);
  const replayableHours = clock.endHour - windowHours - BASELINE_HOURS - recordFromHour;
  const { categories, categoryOfRow } = firstCategories(ground, rows);
  const places = placesOf(input, windowHours);
  const leftOut = places.map(({ unitOfRow }) => leaveOutPiles(rows, unitOfRow, span))[0];
  const events = eventsMaker(rows, { categoryOfRow, categoryCount: categories.length, usable, clock });
  const whole = new Int32Array(rows.count);
  const calendar = studyCalendar(ground);
  const lastDay = Math.floor(clock.endHour / DAY_HOURS) + 1;
  return {
    categories,
    families: [
      {
        levelId: null,
        name: { zh: '全范围', en: 'Whole scope' },
        isGrid: false,
        units: [{ code: null, name: scopeName(input) }],
        series: events(whole),
      },
      ...places.map(({ unitOfRow, ...place }) => ({ ...place, series: events(unitOfRow) })),
    ],
    windowHours,
    endHour: clock.endHour,
    recordFromHour,
    replayableDays: Math.max(0, Math.floor(replayableHours / DAY_HOURS)),
    dayTypes: (days) => {
      const firstHour = clock.endHour - days * DAY_HOURS - windowHours - BASELINE_HOURS;
      const firstDay = Math.floor(firstHour / DAY_HOURS) - 1;
      return calendar.dayTypes(firstDay, lastDay - firstDay + 1);
    },
    knowsHolidays: calendar.knows(lastDay - 60, lastDay - 1),
    endOfHour: (hour) => clock.toSeconds - (clock.endHour - hour) * HOUR,
    fromSeconds: clock.toSeconds - windowHours * HOUR,
    toSeconds: clock.toSeconds,
    leftOut: leftOut ?? { pile: 0, outside: 0, unknown: 0 },
    ...countUnusable(rows, span, ground.timePrecision === 'instant'),
    counted: countUsable(usable, rowAt(rows, clock.toSeconds - BASELINE_HOURS * HOUR), span.end),
  };
}

function refuse({ timePrecision }: StudyGround, windowHours: AlertWindow): NotAssessable | null {
  if (timePrecision === 'month') {
    return notAssessable(
      '数据只到月，不能与平常的日、时相比；请导入带日期的数据。',
      'The data are dated by month only and cannot be set against usual days; import data with dates.',
    );
  }
  if (timePrecision === 'day' && windowHours < DAY_HOURS) {
    return notAssessable(
      '数据只到日，只能按 24 小时判别；请把时长改为 24 时。',
      'The data are dated by day: only windows of 24 hours can be judged. Choose 24 h.',
    );
  }
  return null;
}

function clockOf({ ground, frame }: StudyInput): WindowClock {
  const { offsets, timePrecision } = ground;
  const toSeconds =
    timePrecision === 'day'
      ? dayStartSeconds(offsets, civilDay(offsets, frame.asOfSeconds))
      : frame.asOfSeconds + 1;
  return windowClock(offsets, toSeconds);
}

/** Repeated reports are no further incidents; what is known by its day alone has no hour. */
function usableRows({ count, flags }: StudyRows, needsHour: boolean): Uint8Array {
  const barred =
    INCIDENT_FLAGS.duplicate | (needsHour ? INCIDENT_FLAGS.dayOnly | INCIDENT_FLAGS.monthOnly : 0);
  return Uint8Array.from({ length: count }, (_, row) => ((flags[row]! & barred) === 0 ? 1 : 0));
}

function countUsable(usable: Uint8Array, first: number, end: number): number {
  let count = 0;
  for (let row = first; row < end; row++) count += usable[row]!;
  return count;
}

function countUnusable({ flags }: StudyRows, span: { first: number; end: number }, needsHour: boolean) {
  let duplicates = 0;
  let withoutHour = 0;
  for (let row = span.first; row < span.end; row++) {
    if ((flags[row]! & INCIDENT_FLAGS.duplicate) !== 0) duplicates++;
    else if (needsHour && (flags[row]! & (INCIDENT_FLAGS.dayOnly | INCIDENT_FLAGS.monthOnly)) !== 0)
      withoutHour++;
  }
  return { duplicates, withoutHour };
}

type Places = Omit<AlertFamily, 'series'> & { readonly unitOfRow: Int32Array };

/** The level below the scope, and the finest one for whole days. */
function placesOf(input: StudyInput, windowHours: AlertWindow): Places[] {
  const { ground, rows } = input;
  const all = levelsOf(ground, rows);
  const below = levelsWithin(input);
  const next = below[0];
  const finest = below.at(-1);
  const wanted = [
    ...(next === undefined ? [] : [next]),
    ...(finest !== undefined && finest !== next && windowHours === 24 ? [finest] : []),
  ];
  return wanted.map((levelId) => {
    const { regions, unitOfRow } = unitsOfLevel(input, levelId);
    return {
      levelId,
      name: levelName(ground, levelId),
      isGrid: all.length >= 3 && levelId === all.at(-1),
      units: regions.map((region) => ({ code: region.code, name: nameWords(region) })),
      unitOfRow,
    };
  });
}

/** Levels with at least two regions in the scope, widest first. */
export function levelsWithin({ ground, rows, frame }: StudyInput): string[] {
  const all = levelsOf(ground, rows);
  const scope = ground.regions.find(({ code }) => code === frame.scopeCode);
  const below = scope ? all.slice(all.indexOf(scope.levelId) + 1) : all;
  return below.filter((levelId) => ground.regions.filter((region) => region.levelId === levelId).length > 1);
}

export function levelName(ground: StudyGround, levelId: string): LocalizedText {
  const level = ground.levels.find(({ id }) => id === levelId);
  return level ? nameWords(level) : { zh: levelId, en: levelId };
}

/** Name of what the study is about as a whole: the scope, else the one region that holds all others. */
export function scopeName({ ground, rows, frame }: StudyInput): LocalizedText {
  const [widest] = levelsOf(ground, rows);
  const roots = ground.regions.filter(({ levelId }) => levelId === widest);
  const root = roots.length === 1 ? roots[0] : undefined;
  const scope = ground.regions.find(({ code }) => code === frame.scopeCode) ?? root;
  return scope ? nameWords(scope) : { zh: '全区', en: 'The district' };
}

interface EventColumns {
  readonly categoryOfRow: Int32Array;
  readonly categoryCount: number;
  readonly usable: Uint8Array;
  readonly clock: WindowClock;
}

/** Makes the events of each category for one assignment of rows to units; the hours are read once. */
function eventsMaker(rows: StudyRows, { categoryOfRow, categoryCount, usable, clock }: EventColumns) {
  const hours = Int32Array.from(rows.reportedAt, clock.hourOf);
  // Clocks set back by less than an hour could make hours fall; times are told in order.
  for (let row = 1; row < hours.length; row++) hours[row] = Math.max(hours[row]!, hours[row - 1]!);
  return (unitOfRow: Int32Array): LiveEvents[] => {
    const sizes = new Uint32Array(categoryCount);
    const isIn = (row: number) => usable[row] === 1 && unitOfRow[row]! >= 0 && categoryOfRow[row]! >= 0;
    for (let row = 0; row < rows.count; row++) if (isIn(row)) sizes[categoryOfRow[row]!]!++;
    const series = Array.from(sizes, (size) => ({
      hours: new Int32Array(size),
      registeredHours: new Int32Array(0),
      units: new Uint32Array(size),
    }));
    const filled = new Uint32Array(categoryCount);
    for (let row = 0; row < rows.count; row++) {
      if (!isIn(row)) continue;
      const category = categoryOfRow[row]!;
      const at = filled[category]!++;
      series[category]!.hours[at] = hours[row]!;
      series[category]!.units[at] = unitOfRow[row]!;
    }
    return series.map((events) => ({ ...events, registeredHours: events.hours }));
  };
}
