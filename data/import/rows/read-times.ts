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

const LATER_STAMPS: readonly (readonly [TimeField & Stamp, Stamp])[] = [
  ['triagedAt', 'triagedAt'],
  ['assignedAt', 'assignedAt'],
  ['startedAt', 'startedAt'],
  ['fedBackAt', 'fedBackAt'],
  ['completedAt', 'completedAt'],
  ['calledBackAt', 'calledBackAt'],
  ['effectCheckedAt', 'effectCheckedAt'],
];

/** Reads all moments of a row. Without a sound time of report, or of finding in its stead, there are none. */
export function readTimes(cells: readonly string[], plan: FilePlan, now: number): TimeReading {
  const faults: CellFault[] = [];
  const reported = readInstant(cells, plan, 'reportedAt', now + TOLERATED_FUTURE_MILLISECONDS);
  const found = readInstant(cells, plan, 'foundAt', now + TOLERATED_FUTURE_MILLISECONDS);
  const base = 'instant' in reported ? reported : found;
  if (!('instant' in base)) return { times: null, faults: [rejection(reported, found)] };
  if ('fault' in reported) faults.push(asStampFault(reported.fault));
  if ('fault' in found) faults.push(asStampFault(found.fault));

  const stamps: Record<Stamp, number | null> = {
    ...NO_STAMPS,
    acceptedAt: stampOf(reported),
    foundAt: stampOf(found),
  };
  for (const [field, stamp] of LATER_STAMPS) {
    if (!plan.moments[field]) continue;
    const read = readInstant(cells, plan, field, now + TOLERATED_FUTURE_MILLISECONDS);
    if ('fault' in read) faults.push(asStampFault(read.fault));
    stamps[stamp] = 'instant' in read ? laterStamp(read, base) : null;
  }
  const due = readInstant(cells, plan, 'dueAt', now + LATEST_DUE_MILLISECONDS);
  if ('fault' in due) faults.push(asStampFault(due.fault));
  const updated = readInstant(cells, plan, 'updatedAt', now + TOLERATED_FUTURE_MILLISECONDS);
  const dueAt =
    'instant' in due ? due.instant + (due.moment.precision === 'day' ? (DAY_SECONDS - 1) * 1000 : 0) : null;
  const times = {
    reportedAt: base.instant,
    precision: base.moment.precision,
    stamps,
    dueAt,
    updatedAt: 'instant' in updated ? updated.instant : null,
  };
  const flags = flagsOf(times);
  if (flags & INCIDENT_FLAGS.closedBeforeOpened) {
    const column = plan.columns.fields.completedAt;
    faults.push({
      code: 'closed-before-opened',
      field: 'completedAt',
      value: column === undefined ? null : (cells[column] ?? null),
    });
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
  const column = plan.columns.fields[field];
  const value = column === undefined ? null : (cells[column] ?? null);
  if (instant < 0) return { fault: { code: 'time-too-old', field, value } };
  if (instant > latest) return { fault: { code: 'time-future', field, value } };
  return { moment, instant };
}

function rejection(reported: InstantReading, found: InstantReading): CellFault {
  if ('fault' in reported) return reported.fault;
  if ('fault' in found) return found.fault;
  return { code: 'time-missing', field: 'reportedAt', value: null };
}

/** What rejects a row as its time of report is only a gap as a stamp. */
function asStampFault(fault: CellFault): CellFault {
  return { ...fault, code: fault.code === 'time-unreadable' ? 'stamp-unreadable' : 'stamp-implausible' };
}

/** A month is too wide to be a stamp. */
function stampOf(read: InstantReading): number | null {
  return 'instant' in read && read.moment.precision !== 'month' ? read.instant : null;
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
