import type { TimePrecision } from '@/domain/district/district';
import { NO_STAMPS, type Stamp, type StampTimes } from '@/domain/incident/stamps';
import { INCIDENT_FLAGS } from '@/domain/incident/vocabularies';
import type { Field, TimeField } from '../columns/fields';
import type { ProblemCode } from '../report/problem-kinds';
import type { Moment } from '../time/parse-moment';
import type { FilePlan } from './file-plan';

/** What a row says about time, in epoch milliseconds UTC. */
export interface RowTimes {
  readonly reportedAt: number;
  readonly precision: TimePrecision;
  readonly stamps: StampTimes;
  readonly dueAt: number | null;
  readonly updatedAt: number | null;
  /** Bits of `INCIDENT_FLAGS`. */
  readonly flags: number;
}

/** One thing found wrong with a cell. */
export interface CellFault {
  readonly code: ProblemCode;
  readonly field: Field;
  readonly value: string | null;
}

export type TimeReading =
  | { readonly times: RowTimes; readonly faults: readonly CellFault[] }
  /** The row cannot be placed in time. */
  | { readonly times: null; readonly faults: readonly [CellFault] };

/** Clocks of servers and of this machine may differ; and a day-only date ends at midnight. */
const TOLERATED_FUTURE_MILLISECONDS = 86_400_000;
const LATEST_DUE_MILLISECONDS = 20 * 366 * 86_400_000;
const DAY_SECONDS = 86_400;

const LATER_STAMPS = [
  'triagedAt',
  'assignedAt',
  'startedAt',
  'fedBackAt',
  'completedAt',
  'calledBackAt',
  'effectCheckedAt',
] as const satisfies readonly (TimeField & Stamp)[];

/** Reads all moments of a row. Without a sound time of report, or of finding in its stead, there are none. */
export function readTimes(cells: readonly string[], plan: FilePlan, now: number): TimeReading {
  const latest = now + TOLERATED_FUTURE_MILLISECONDS;
  const reported = readInstant(cells, plan, 'reportedAt', latest);
  const found = readInstant(cells, plan, 'foundAt', latest);
  const base = 'instant' in reported ? reported : found;
  if (!('instant' in base)) return { times: null, faults: [rejection(reported, found)] };

  const faults: CellFault[] = [];
  const stamps: Record<Stamp, number | null> = {
    ...NO_STAMPS,
    acceptedAt: stampOf(sound(reported, faults)),
    foundAt: stampOf(sound(found, faults)),
  };
  for (const stamp of LATER_STAMPS) {
    if (!plan.moments[stamp]) continue;
    const read = sound(readInstant(cells, plan, stamp, latest), faults);
    stamps[stamp] = read && laterStamp(read, base);
  }
  const due = sound(readInstant(cells, plan, 'dueAt', now + LATEST_DUE_MILLISECONDS), faults);
  const updated = readInstant(cells, plan, 'updatedAt', latest);
  const times = {
    reportedAt: base.instant,
    precision: base.moment.precision,
    stamps,
    dueAt: due && endOf(due),
    updatedAt: 'instant' in updated ? updated.instant : null,
  };
  const flags = flagsOf(times);
  if (flags & INCIDENT_FLAGS.closedBeforeOpened) {
    const value = cellOf(cells, plan, 'completedAt');
    faults.push({ code: 'closed-before-opened', field: 'completedAt', value });
  }
  return { times: { ...times, flags }, faults };
}

interface ReadInstant {
  readonly moment: Moment;
  readonly instant: number;
}
type InstantReading = ReadInstant | { readonly fault: CellFault } | { readonly silent: true };

function readInstant(
  cells: readonly string[],
  plan: FilePlan,
  field: TimeField,
  latest: number,
): InstantReading {
  const moment = plan.moments[field]?.(cells) ?? null;
  if (moment === null) return { silent: true };
  if ('unreadable' in moment) {
    return { fault: { code: 'time-unreadable', field, value: moment.unreadable } };
  }
  const instant = plan.clock.toEpoch(moment);
  if (instant < 0) return { fault: { code: 'time-too-old', field, value: cellOf(cells, plan, field) } };
  if (instant > latest) return { fault: { code: 'time-future', field, value: cellOf(cells, plan, field) } };
  return { moment, instant };
}

function cellOf(cells: readonly string[], plan: FilePlan, field: TimeField): string | null {
  const column = plan.columns.fields[field];
  return column === undefined ? null : (cells[column] ?? null);
}

function rejection(reported: InstantReading, found: InstantReading): CellFault {
  if ('fault' in reported) return reported.fault;
  if ('fault' in found) return found.fault;
  return { code: 'time-missing', field: 'reportedAt', value: null };
}

/** The reading if it is sound; what would reject a row as its time of report is only a gap as a stamp. */
function sound(read: InstantReading, faults: CellFault[]): ReadInstant | null {
  if ('fault' in read) {
    const code = read.fault.code === 'time-unreadable' ? 'stamp-unreadable' : 'stamp-implausible';
    faults.push({ ...read.fault, code });
  }
  return 'instant' in read ? read : null;
}

/** A month is too wide to be a stamp. */
function stampOf(read: ReadInstant | null): number | null {
  return read && read.moment.precision !== 'month' ? read.instant : null;
}

/** What is due on a day is due by its end. */
function endOf({ instant, moment }: ReadInstant): number {
  return moment.precision === 'day' ? instant + (DAY_SECONDS - 1) * 1000 : instant;
}

/** A later step known to the day only, on the day of the report, did not come before the report. */
function laterStamp(read: ReadInstant, base: ReadInstant): number | null {
  const isSameDay =
    read.moment.precision === 'day' &&
    base.moment.precision === 'instant' &&
    Math.floor(read.moment.civilSeconds / DAY_SECONDS) === Math.floor(base.moment.civilSeconds / DAY_SECONDS);
  return isSameDay ? Math.max(read.instant, base.instant) : stampOf(read);
}

function flagsOf({ reportedAt, precision, stamps, dueAt }: Omit<RowTimes, 'flags' | 'updatedAt'>): number {
  const { completedAt } = stamps;
  let flags = 0;
  if (precision === 'day') flags |= INCIDENT_FLAGS.dayOnly;
  if (precision === 'month') flags |= INCIDENT_FLAGS.monthOnly;
  if (completedAt !== null && completedAt < reportedAt) flags |= INCIDENT_FLAGS.closedBeforeOpened;
  if (completedAt !== null && dueAt !== null && completedAt > dueAt) flags |= INCIDENT_FLAGS.overdue;
  return flags;
}
