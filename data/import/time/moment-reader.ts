import type { ColumnPlan, Field, TimeField } from '../columns/fields';
import { parseTimeCell } from './parse-clock';
import { parseMoment, type DateOrder, type Moment } from './parse-moment';

/** A moment of a row, or the text that is none; `null` where the row is silent. */
export type ReadMoment = Moment | { readonly unreadable: string } | null;
export type MomentReader = (cells: readonly string[]) => ReadMoment;

const NO_VALUE = /^(?:null|nan|nat|n\/?a|none|nil|-+|\/|无|空|0000-00-00.*)?$/iu;
const CLOCK_FIELDS: Partial<Record<TimeField, Field>> = {
  reportedAt: 'reportedTime',
  foundAt: 'foundTime',
  completedAt: 'completedTime',
};

/**
 * Reads a time field from its column, with the clock time of a second column where the first has the day only.
 *
 * @param writesMidnights Whether the column writes every day as its midnight, so that midnight says nothing.
 */
export function buildMomentReader(
  field: TimeField,
  plan: ColumnPlan,
  order: DateOrder,
  writesMidnights: boolean,
): MomentReader | null {
  const column = plan.fields[field];
  if (column === undefined) return field === 'reportedAt' ? buildPartsReader(plan) : null;
  const clockField = CLOCK_FIELDS[field];
  const clock = clockField && plan.fields[clockField];
  const isMain = field === 'reportedAt' || (field === 'foundAt' && plan.fields.reportedAt === undefined);
  const hour = isMain ? plan.fields.reportedHour : undefined;
  return (cells) => {
    const text = (cells[column] ?? '').trim();
    if (NO_VALUE.test(text)) return null;
    const read = parseMoment(text, order);
    if (!read) return { unreadable: text };
    const moment: Moment = writesMidnights && isMidnight(read) ? { ...read, precision: 'day' } : read;
    if (clock !== undefined && isMidnight(moment)) return addClock(moment, cells[clock] ?? '');
    return hour !== undefined && moment.precision === 'day' ? addHour(moment, cells[hour] ?? '') : moment;
  };
}

/** The day alone, or its first moment. */
export function isMidnight({ precision, civilSeconds, offsetSeconds }: Moment): boolean {
  return (
    precision === 'day' || (precision === 'instant' && offsetSeconds === null && civilSeconds % 86_400 === 0)
  );
}

function addClock(moment: Moment, text: string): Moment {
  const clock = parseTimeCell(text);
  if (!clock) return { ...moment, precision: 'day' };
  return { ...moment, civilSeconds: moment.civilSeconds + clock.seconds, precision: 'instant' };
}

function addHour(moment: Moment, text: string): Moment {
  const hour = text.trim() === '' ? NaN : Number(text);
  if (!(hour >= 0 && hour <= 24)) return moment;
  return { ...moment, civilSeconds: moment.civilSeconds + Math.floor(hour) * 3600, precision: 'instant' };
}

/** Year, month, day, hour and minute in columns of their own. */
function buildPartsReader({ fields }: ColumnPlan): MomentReader | null {
  const { reportedYear, reportedMonth, reportedDay, reportedHour, reportedMinute } = fields;
  if (reportedYear === undefined || reportedMonth === undefined) return null;
  const part = (cells: readonly string[], column: number | undefined): number =>
    column === undefined || (cells[column] ?? '').trim() === '' ? NaN : Number(cells[column]);
  return (cells) => {
    const year = part(cells, reportedYear);
    const month = part(cells, reportedMonth);
    const day = part(cells, reportedDay);
    const text = Number.isNaN(day) ? `${year}-${month}` : `${year}-${month}-${day}`;
    const moment = parseMoment(text, 'mdy');
    if (!moment) return Number.isNaN(year) ? null : { unreadable: text };
    const hour = part(cells, reportedHour);
    if (moment.precision !== 'day' || !(hour >= 0 && hour <= 24)) return moment;
    const minute = part(cells, reportedMinute);
    const seconds = hour * 3600 + (minute >= 0 && minute <= 59 ? minute * 60 : 0);
    return { ...moment, civilSeconds: moment.civilSeconds + seconds, precision: 'instant' };
  };
}
