import type { TimePrecision } from '@/domain/district/district';
import type { NewIncident } from '@/domain/incident/incident';
import { INCIDENT_FLAGS, type IncidentFlag } from '@/domain/incident/vocabularies';
import { civilDay, civilMonth, dayStartSeconds, type ZoneOffsets } from '@/domain/time/civil-time';
import type { CivilClock } from '../time/civil-clock';

const QUARTER_HOUR_MILLISECONDS = 900_000;

/** What the stored rows add up to. */
export interface RowTally {
  readonly add: (incident: NewIncident, precision: TimePrecision) => void;
  readonly placed: () => number;
  readonly unplaced: () => number;
  readonly flagged: (flag: IncidentFlag) => number;
  /** Rows marked as piles, by position, most first. */
  readonly piles: () => [position: string, count: number][];
  /** Rows by `yyyy-mm` of civil time, earliest first. */
  readonly months: () => [month: string, count: number][];
  /** The finest that holds for at least half of them. */
  readonly precision: () => TimePrecision;
  /** Latest moment the rows reach to: the end of the last day or month where no more is known; `null` without rows. */
  readonly asOf: () => number | null;
}

/** @param now Moments after it are plans, not news. */
export function tallyRows({ offsets }: CivilClock, now: number): RowTally {
  const flags = new Map<IncidentFlag, number>();
  const precisions: Record<TimePrecision, number> = { instant: 0, day: 0, month: 0 };
  const quarters = new Map<number, number>();
  const piles = new Map<string, number>();
  let placed = 0;
  let unplaced = 0;
  const latest: Record<TimePrecision, number> = { instant: -Infinity, day: -Infinity, month: -Infinity };
  const names = Object.keys(INCIDENT_FLAGS) as IncidentFlag[];

  return {
    add: (incident, precision) => {
      if (incident.position) placed++;
      else unplaced++;
      precisions[precision]++;
      if (incident.flags !== 0) {
        for (const name of names) {
          if (incident.flags & INCIDENT_FLAGS[name]) flags.set(name, (flags.get(name) ?? 0) + 1);
        }
      }
      if (incident.flags & INCIDENT_FLAGS.geocodingPile && incident.position) {
        const place = incident.position.map((degrees) => degrees.toFixed(4)).join(', ');
        piles.set(place, (piles.get(place) ?? 0) + 1);
      }
      const quarter = Math.floor(incident.reportedAt / QUARTER_HOUR_MILLISECONDS);
      quarters.set(quarter, (quarters.get(quarter) ?? 0) + 1);
      if (incident.reportedAt > latest[precision]) latest[precision] = incident.reportedAt;
    },
    placed: () => placed,
    unplaced: () => unplaced,
    flagged: (flag) => flags.get(flag) ?? 0,
    piles: () => [...piles].sort(([, a], [, b]) => b - a),
    months: () => countMonths(quarters, offsets),
    precision: () => finestOfHalf(precisions),
    asOf: () => reachOf(latest, offsets, now),
  };
}

/** Rows are counted by the quarter hour while they pass: no zone changes its day within one. */
function countMonths(quarters: ReadonlyMap<number, number>, offsets: ZoneOffsets): [string, number][] {
  const months = new Map<string, number>();
  for (const [quarter, count] of quarters) {
    const month = civilMonth(offsets, quarter * 900);
    months.set(month, (months.get(month) ?? 0) + count);
  }
  return [...months].sort(([a], [b]) => (a < b ? -1 : 1));
}

function reachOf(
  { instant, day, month }: Readonly<Record<TimePrecision, number>>,
  offsets: ZoneOffsets,
  now: number,
): number | null {
  const ends = [
    instant,
    day === -Infinity ? day : dayStartSeconds(offsets, civilDay(offsets, day / 1000) + 1) * 1000 - 1000,
    month === -Infinity ? month : monthEnd(offsets, month / 1000) * 1000,
  ];
  const reach = Math.max(...ends);
  return reach === -Infinity ? null : Math.min(reach, now);
}

/** Last second of the civil month of an instant. */
function monthEnd(offsets: ZoneOffsets, epochSeconds: number): number {
  const [year = 1970, month = 1] = civilMonth(offsets, epochSeconds).split('-').map(Number);
  return dayStartSeconds(offsets, Date.UTC(year, month, 1) / 86_400_000) - 1;
}

function finestOfHalf({ instant, day, month }: Record<TimePrecision, number>): TimePrecision {
  const half = (instant + day + month) / 2;
  if (instant >= half) return 'instant';
  return instant + day >= half ? 'day' : 'month';
}
