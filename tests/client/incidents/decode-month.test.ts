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
import { describe, expect, it } from 'vitest';
import { ApiError } from '@/client/api-error';
import { decodeMonth } from '@/client/incidents/decode-month';

const words = (values: (string | null)[]) =>
  vectorFromArray(values, new Dictionary(new Utf8(), new Uint16()));
const columns = (): Record<string, Vector> => ({
  id: vectorFromArray([7, 8], new Uint32()),
  reportedAt: vectorFromArray([1_763_600_000, 1_763_600_060], new Uint32()),
  longitude: vectorFromArray([1_205_000_000, null], new Int32()),
  latitude: vectorFromArray([305_000_000, null], new Int32()),
  category: words(['0101', '0102']),
  source: words(['hotline', 'hotline']),
  department: words([null, 'D1']),
  state: words(['accepted', 'completed']),
  route: words(['large-loop', 'large-loop']),
  quality: words(['exact', 'none']),
  eventGrade: vectorFromArray([null, 4], new Uint8()),
  closedAfterSeconds: vectorFromArray([null, 3600], new Int32()),
  dueAfterSeconds: vectorFromArray([7200, null], new Int32()),
  flags: vectorFromArray([0, 4], new Uint8()),
  'region:grid': words(['G1', null]),
});
const file = (parts: Record<string, Vector>) => tableToIPC(new Table(parts), 'file');
const isNull = (validity: Uint8Array | null, row: number) =>
  validity !== null && ((validity[0]! >> row) & 1) === 0;

describe('decodeMonth', () => {
  it('hands over the columns of an Arrow file with their nulls', () => {
    const [month] = decodeMonth('2025-11', file(columns()), ['grid']);

    expect(month!.length).toBe(2);
    expect([...month!.id]).toEqual([7, 8]);
    expect(month!.longitude.values[0]).toBe(1_205_000_000);
    expect(isNull(month!.longitude.validity, 1)).toBe(true);
    expect(month!.category.words[month!.category.indices[1]!]).toBe('0102');
    expect(isNull(month!.department.validity, 0)).toBe(true);
    expect(month!.regions).toHaveLength(1);
    expect(month!.regions[0]!.words[month!.regions[0]!.indices[0]!]).toBe('G1');
  });

  it('names the column that a broken file lacks', () => {
    const parts = columns();
    delete parts['state'];

    expect(() => decodeMonth('2025-11', file(parts), ['grid'])).toThrow(/column state is missing/);
    expect(() => decodeMonth('2025-11', file(columns()), ['police'])).toThrow(ApiError);
  });

  it('refuses a column of another type', () => {
    const parts = { ...columns(), id: vectorFromArray([7, 8], new Int32()) };

    expect(() => decodeMonth('2025-11', file(parts), ['grid'])).toThrow(/id is not a Uint32Array/);
  });
});
