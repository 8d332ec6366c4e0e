import { tableFromIPC } from '@uwdata/flechette';
import type { Column } from '@uwdata/flechette';
import { INCIDENT_COLUMNS, regionColumn } from '@/contract/arrow-columns';
import type { IncidentColumnName } from '@/contract/arrow-columns';
import type { MonthColumns, WordColumn } from '@/domain/incident/month-columns';
import { ApiError } from '../api-error';

interface RawBatch {
  readonly length: number;
  readonly nullCount: number;
  readonly validity: Uint8Array;
  readonly values: unknown;
  readonly dictionary?: Iterable<string | null>;
}

/**
 * Reads an Arrow month file as columns, one value for each record batch.
 *
 * @param hierarchyIds Hierarchies of the district, whose region columns are wanted.
 * @throws {ApiError} If a column of the contract is absent or of another type.
 */
export function decodeMonth(
  month: string,
  bytes: Uint8Array,
  hierarchyIds: readonly string[],
): MonthColumns[] {
  const broken = (message: string) =>
    new ApiError('broken-contract', `/incidents/months/${month}`, { message });
  const table = tableFromIPC(bytes);
  const batchesOf = (name: string): readonly RawBatch[] => {
    const column = table.getChild(name) as Column<unknown> | null;
    if (!column) throw broken(`column ${name} is missing`);
    return column.data;
  };
  const columns = new Map(INCIDENT_COLUMNS.map(({ name }) => [name, batchesOf(name)]));
  const regions = hierarchyIds.map((id) => batchesOf(regionColumn(id)));
  const batches = columns.get('id')!.length;

  return Array.from({ length: batches }, (_, index) => {
    const raw = (name: IncidentColumnName) => columns.get(name)![index]!;
    const numbers = <T>(name: IncidentColumnName, type: abstract new (...args: never[]) => T): T => {
      const { values } = raw(name);
      if (!(values instanceof type)) throw broken(`column ${name} is not a ${type.name}`);
      return values;
    };
    const nullable = <T>(name: IncidentColumnName, type: abstract new (...args: never[]) => T) => ({
      values: numbers(name, type),
      validity: validityOf(raw(name)),
    });
    const words = (name: IncidentColumnName) =>
      toWords(raw(name), () => broken(`column ${name} has no words`));
    return {
      length: raw('id').length,
      id: numbers('id', Uint32Array),
      reportedAt: numbers('reportedAt', Uint32Array),
      longitude: nullable('longitude', Int32Array),
      latitude: nullable('latitude', Int32Array),
      category: words('category'),
      source: words('source'),
      department: words('department'),
      state: words('state'),
      route: words('route'),
      quality: words('quality'),
      eventGrade: nullable('eventGrade', Uint8Array),
      closedAfterSeconds: nullable('closedAfterSeconds', Int32Array),
      dueAfterSeconds: nullable('dueAfterSeconds', Int32Array),
      flags: numbers('flags', Uint8Array),
      regions: regions.map((column) => toWords(column[index]!, () => broken('a region column has no words'))),
    };
  });
}

function validityOf({ nullCount, validity }: RawBatch): Uint8Array | null {
  return nullCount > 0 ? validity : null;
}

function toWords(batch: RawBatch, broken: () => Error): WordColumn {
  const { dictionary, values } = batch;
  if (!dictionary) throw broken();
  return {
    indices: values as WordColumn['indices'],
    words: Array.from(dictionary, (word) => word ?? ''),
    validity: validityOf(batch),
  };
}
