import crossfilter from 'crossfilter2';
import type { MonthColumns } from '@/domain/incident/month-columns';
import type { TimeWindow } from '@/engine/time-window';

/** The same linked charts by crossfilter2, over row numbers whose values lie in typed arrays: its leanest form. */
export interface CrossfilterPeer {
  /** Filters by time and reads all groups. */
  readonly brush: (window: TimeWindow) => PeerFigures;
  /** Longitude, latitude pairs of the placed rows that pass, for a heat map. */
  readonly filteredPlaces: () => { readonly length: number; readonly positions: Float64Array };
}

export interface PeerFigures {
  readonly total: number;
  readonly open: number;
  readonly overdue: number;
  readonly byDay: ReadonlyMap<number, number>;
  readonly hoursOfWeek: ReadonlyMap<number, number>;
  readonly categories: ReadonlyMap<number, number>;
  readonly sources: ReadonlyMap<number, number>;
  readonly regions: ReadonlyMap<number, number>;
  readonly states: ReadonlyMap<number, number>;
}

const ZONE_SECONDS = 8 * 3600;
const HOUR_SECONDS = 3600;
const DAY_SECONDS = 86_400;
/** Region number of rows in none. */
const NO_REGION = 9999;

export function createCrossfilterPeer(months: readonly MonthColumns[]): CrossfilterPeer {
  const columns = joinMonths(months);
  const rows = crossfilter(Array.from({ length: columns.time.length }, (_, row) => row));
  const dimension = (read: (row: number) => number) => rows.dimension(read);
  const time = dimension((row) => columns.time[row]!);
  const day = time.group<number, number>((seconds) => Math.floor((seconds + ZONE_SECONDS) / DAY_SECONDS));
  const charts = [
    dimension((row) => (Math.floor((columns.time[row]! + ZONE_SECONDS) / HOUR_SECONDS) + 72) % 168),
    dimension((row) => columns.category[row]!),
    dimension((row) => columns.source[row]!),
    dimension((row) => columns.region[row]!),
    dimension((row) => columns.state[row]!),
  ].map((one) => one.group<number, number>());
  const totals = rows.groupAll<{ total: number; open: number; overdue: number }>().reduce(
    (sums, row) => ({
      total: sums.total + 1,
      open: sums.open + columns.open[row]!,
      overdue: sums.overdue + columns.overdue[row]!,
    }),
    (sums, row) => ({
      total: sums.total - 1,
      open: sums.open - columns.open[row]!,
      overdue: sums.overdue - columns.overdue[row]!,
    }),
    () => ({ total: 0, open: 0, overdue: 0 }),
  );
  const toMap = (groups: readonly { readonly key: unknown; readonly value: unknown }[]) =>
    new Map(groups.map(({ key, value }) => [Number(key), Number(value)]));
  return {
    brush: ({ fromSeconds, toSeconds }) => {
      time.filterRange([fromSeconds, toSeconds]);
      const [hoursOfWeek, categories, sources, regions, states] = charts.map((group) => toMap(group.all()));
      return {
        ...totals.value(),
        byDay: toMap(day.all()),
        hoursOfWeek: hoursOfWeek!,
        categories: categories!,
        sources: sources!,
        regions: regions!,
        states: states!,
      };
    },
    filteredPlaces: () => {
      const placed = rows.allFiltered().filter((row) => columns.placed[row] === 1);
      const positions = new Float64Array(placed.length * 2);
      placed.forEach((row, index) => {
        positions[index * 2] = columns.longitude[row]!;
        positions[index * 2 + 1] = columns.latitude[row]!;
      });
      return { length: placed.length, positions };
    },
  };
}

function joinMonths(months: readonly MonthColumns[]) {
  const length = months.reduce((sum, month) => sum + month.length, 0);
  const columns = {
    time: new Uint32Array(length),
    category: new Uint8Array(length),
    source: new Uint8Array(length),
    region: new Uint16Array(length),
    state: new Uint8Array(length),
    open: new Uint8Array(length),
    overdue: new Uint8Array(length),
    placed: new Uint8Array(length),
    longitude: new Float64Array(length),
    latitude: new Float64Array(length),
  };
  const bit = (bits: Uint8Array | null, i: number) => (bits === null ? 1 : (bits[i >> 3]! >> (i & 7)) & 1);
  const asOf = Math.max(...months.map((month) => month.reportedAt.at(-1) ?? 0)) + 1;
  let row = 0;
  for (const month of months) {
    for (let i = 0; i < month.length; i++, row++) {
      const open = 1 - bit(month.closedAfterSeconds.validity, i);
      const limit = month.reportedAt[i]! + month.dueAfterSeconds.values[i]!;
      columns.time[row] = month.reportedAt[i]!;
      columns.category[row] = month.category.indices[i]!;
      columns.source[row] = month.source.indices[i]!;
      columns.region[row] = bit(month.regions[0]!.validity, i) ? month.regions[0]!.indices[i]! : NO_REGION;
      columns.state[row] = month.state.indices[i]!;
      columns.open[row] = open;
      columns.overdue[row] = open ? Number(limit < asOf) : month.flags[i]! & 1;
      columns.placed[row] = bit(month.longitude.validity, i);
      columns.longitude[row] = month.longitude.values[i]! / 1e7;
      columns.latitude[row] = month.latitude.values[i]! / 1e7;
    }
  }
  return columns;
}
