import { INCIDENT_FLAGS, INCIDENT_STATES, GEOCODE_QUALITIES, ROUTES } from '@/domain/incident/vocabularies';
import {
  CLOSED,
  OPEN,
  opennessOf,
  STATE_MASK,
  VERDICT_SHIFT,
  type IncidentColumns,
} from '../columns/incident-columns';
import type { IncidentStore } from '../columns/incident-store';
import { GRADE_COUNT, TRAIT_TABLES } from '../columns/traits';
import { readHoursOfWeek, type WeekClock } from '../columns/week-clock';
import { PASSES, verdictOf } from '../filter/verdict';

/** Something counted by bins. A row counts if it passes the filter, or fails it by the chart's own part alone. */
export interface Chart {
  readonly width: number;
  /** Adds `sign` to `into[at + bin]` for each counted row from `from` up to `to`. */
  readonly count: (from: number, to: number, sign: number, into: Int32Array, at: number) => void;
}

export type ChartId =
  | 'totals'
  | 'hoursOfWeek'
  | 'categories'
  | 'sources'
  | 'departments'
  | 'routes'
  | 'states'
  | 'qualities'
  | 'grades'
  | 'flags'
  | `regions:${number}`;

/** Bins of the chart `totals`: counts of rows that pass the whole filter. */
export const TOTALS = {
  all: 0,
  placed: 1,
  outside: 2,
  open: 3,
  closed: 4,
  /** Open past the limit, or closed late. */
  overdue: 5,
  openOverdue: 6,
  /** With a limit and a known outcome: closed, or open past it. */
  decided: 7,
} as const;
const TOTALS_WIDTH = 8;

/** All charts; widths follow the dictionaries as they stand. */
export function buildCharts(store: IncidentStore, clock: WeekClock): Map<ChartId, Chart> {
  const { columns } = store;
  const regions = store.hierarchies.map(
    ({ codes }, index) => [`regions:${index}`, regionChart(columns, index, codes.length + 2)] as const,
  );
  return new Map<ChartId, Chart>([
    ['totals', totalsChart(columns)],
    ['hoursOfWeek', hourChart(columns, clock)],
    ['categories', codeChart(columns, 'category', store.categories.codes.length)],
    ['sources', codeChart(columns, 'source', store.sources.codes.length)],
    ['departments', codeChart(columns, 'department', store.departments.codes.length)],
    ['routes', traitChart(columns, 'route', ROUTES.length)],
    ['states', stateChart(columns)],
    ['qualities', traitChart(columns, 'quality', GEOCODE_QUALITIES.length)],
    ['grades', traitChart(columns, 'grade', GRADE_COUNT)],
    ['flags', flagChart(columns)],
    ...regions,
  ]);
}

function codeChart(
  columns: IncidentColumns,
  column: 'category' | 'source' | 'department',
  width: number,
): Chart {
  const own = verdictOf(
    ({ category: 'categories', source: 'sources', department: 'departments' } as const)[column],
  );
  return {
    width,
    count: (from, to, sign, into, at) => {
      const codes = columns[column];
      const { stateAndVerdict } = columns;
      for (let row = from; row < to; row++) {
        const verdict = stateAndVerdict[row]! >> VERDICT_SHIFT;
        if (verdict === PASSES || verdict === own) into[at + codes[row]!]! += sign;
      }
    },
  };
}

function regionChart(columns: IncidentColumns, hierarchy: number, width: number): Chart {
  const own = verdictOf('regions');
  return {
    width,
    count: (from, to, sign, into, at) => {
      const numbers = columns.regions[hierarchy]!;
      const { stateAndVerdict } = columns;
      for (let row = from; row < to; row++) {
        const verdict = stateAndVerdict[row]! >> VERDICT_SHIFT;
        if (verdict === PASSES || verdict === own) into[at + numbers[row]!]! += sign;
      }
    },
  };
}

function traitChart(columns: IncidentColumns, trait: 'route' | 'quality' | 'grade', width: number): Chart {
  const own = verdictOf(({ route: 'routes', quality: 'qualities', grade: 'grades' } as const)[trait]);
  const values = TRAIT_TABLES[trait];
  return {
    width,
    count: (from, to, sign, into, at) => {
      const { stateAndVerdict, traits } = columns;
      for (let row = from; row < to; row++) {
        const verdict = stateAndVerdict[row]! >> VERDICT_SHIFT;
        if (verdict === PASSES || verdict === own) into[at + values[traits[row]!]!]! += sign;
      }
    },
  };
}

function stateChart(columns: IncidentColumns): Chart {
  const own = verdictOf('states');
  return {
    width: INCIDENT_STATES.length,
    count: (from, to, sign, into, at) => {
      const { stateAndVerdict } = columns;
      for (let row = from; row < to; row++) {
        const byte = stateAndVerdict[row]!;
        const verdict = byte >> VERDICT_SHIFT;
        if (verdict === PASSES || verdict === own) into[at + (byte & STATE_MASK)]! += sign;
      }
    },
  };
}

function hourChart(columns: IncidentColumns, clock: WeekClock): Chart {
  const own = verdictOf('hoursOfWeek');
  const hours = new Int32Array(4096);
  return {
    width: 169,
    count: (from, to, sign, into, at) => {
      const { stateAndVerdict } = columns;
      for (let start = from; start < to; start += hours.length) {
        const end = Math.min(to, start + hours.length);
        readHoursOfWeek(clock, columns, start, end, hours);
        for (let row = start; row < end; row++) {
          const verdict = stateAndVerdict[row]! >> VERDICT_SHIFT;
          if (verdict === PASSES || verdict === own) into[at + hours[row - start]!]! += sign;
        }
      }
    },
  };
}

/** One bin for each mark of `INCIDENT_FLAGS`, by bit; a row may count in several. */
function flagChart(columns: IncidentColumns): Chart {
  const own = verdictOf('flags');
  return {
    width: 8,
    count: (from, to, sign, into, at) => {
      const { stateAndVerdict, flags } = columns;
      for (let row = from; row < to; row++) {
        let bits = flags[row]!;
        if (bits === 0) continue;
        const verdict = stateAndVerdict[row]! >> VERDICT_SHIFT;
        if (verdict !== PASSES && verdict !== own) continue;
        for (let bit = 0; bits !== 0; bit++, bits >>= 1) if (bits & 1) into[at + bit]! += sign;
      }
    },
  };
}

function totalsChart(columns: IncidentColumns): Chart {
  const { hasLimit } = TRAIT_TABLES;
  return {
    width: TOTALS_WIDTH,
    count: (from, to, sign, into, at) => {
      const { stateAndVerdict, clock, flags, traits, x } = columns;
      for (let row = from; row < to; row++) {
        const byte = stateAndVerdict[row]!;
        if (byte >> VERDICT_SHIFT !== PASSES) continue;
        into[at + TOTALS.all]! += sign;
        if (!Number.isNaN(x[row])) into[at + TOTALS.placed]! += sign;
        const marks = flags[row]!;
        if (marks & INCIDENT_FLAGS.outside) into[at + TOTALS.outside]! += sign;
        const openness = opennessOf(byte, clock[row]!);
        const limited = hasLimit[traits[row]!] === 1;
        const overdue = limited && (marks & INCIDENT_FLAGS.overdue) !== 0;
        if (overdue) into[at + TOTALS.overdue]! += sign;
        if (openness === OPEN) {
          into[at + TOTALS.open]! += sign;
          if (overdue) into[at + TOTALS.openOverdue]! += sign;
        } else if (openness === CLOSED) into[at + TOTALS.closed]! += sign;
        if (overdue || (limited && openness === CLOSED)) into[at + TOTALS.decided]! += sign;
      }
    },
  };
}
