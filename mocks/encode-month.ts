import {
  Dictionary,
  Int32,
  Table,
  Uint16,
  Uint32,
  Uint8,
  Utf8,
  tableToIPC,
  vectorFromArray,
} from 'apache-arrow';
import type { Vector } from 'apache-arrow';
import { regionColumn } from '@/contract/arrow-columns';
import type { IncidentColumnName } from '@/contract/arrow-columns';
import type { IncidentRow } from '@/contract/stream';
import type { RegionHierarchy } from '@/domain/region/region';

const UNITS_PER_DEGREE = 1e7;

/** An Arrow month file of the contract's layout, from rows in memory. */
export function encodeMonth(
  rows: readonly IncidentRow[],
  hierarchies: readonly RegionHierarchy[],
): Uint8Array {
  const sorted = [...rows].sort((a, b) => a.reportedAt - b.reportedAt || a.id - b.id);
  const words = (read: (row: IncidentRow) => string | null) =>
    vectorFromArray(sorted.map(read), new Dictionary(new Utf8(), new Uint16()));
  const units = (axis: 0 | 1) =>
    vectorFromArray(
      sorted.map(({ position }) => position && Math.round(position[axis] * UNITS_PER_DEGREE)),
      new Int32(),
    );
  const columns: Record<IncidentColumnName, Vector> = {
    id: vectorFromArray(
      sorted.map(({ id }) => id),
      new Uint32(),
    ),
    reportedAt: vectorFromArray(
      sorted.map(({ reportedAt }) => Math.floor(reportedAt / 1000)),
      new Uint32(),
    ),
    longitude: units(0),
    latitude: units(1),
    category: words(({ categoryCode }) => categoryCode),
    source: words(({ sourceCode }) => sourceCode),
    department: words(({ departmentCode }) => departmentCode),
    state: words(({ state }) => state),
    route: words(({ route }) => route),
    quality: words(({ geocodeQuality }) => geocodeQuality),
    eventGrade: vectorFromArray(
      sorted.map(({ eventGrade }) => eventGrade),
      new Uint8(),
    ),
    closedAfterSeconds: vectorFromArray(
      sorted.map((row) => row.closedAfterSeconds),
      new Int32(),
    ),
    dueAfterSeconds: vectorFromArray(
      sorted.map((row) => row.dueAfterSeconds),
      new Int32(),
    ),
    flags: vectorFromArray(
      sorted.map(({ flags }) => flags),
      new Uint8(),
    ),
  };
  const regions = Object.fromEntries(
    hierarchies.map(({ id }, index) => [
      regionColumn(id),
      words(({ regionCodes }) => regionCodes[index] ?? null),
    ]),
  );
  return tableToIPC(new Table({ ...columns, ...regions }), 'file');
}
