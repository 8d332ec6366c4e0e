import { describe, expect, it } from 'vitest';
import { allColumns, createIncidentColumns, reserveRows, widenFor } from '@/engine/columns/incident-columns';
import type { EngineSetup } from '@/engine/columns/incident-store';
import { IncidentEngine } from '@/engine/engine';
import { plainRow, sampleSetup, toMonthColumns } from '../sample-district';
import { everything } from '../sample-query';

const oneHierarchy: EngineSetup = { ...sampleSetup, hierarchies: sampleSetup.hierarchies.slice(0, 1) };

describe('memory', () => {
  it.each([
    ['one hierarchy', oneHierarchy, 28],
    ['two hierarchies', sampleSetup, 30],
  ])('is %s: %o bytes a row, filter state included', (_, setup, bytes) => {
    const engine = new IncidentEngine(setup);
    const rows = Array.from({ length: 3000 }, (_, id) => plainRow(id));
    engine.replaceMonth('2026-03', [toMonthColumns(rows)]);
    engine.view({ ...everything, filter: { ...everything.filter, sources: ['patrol'] } });

    expect(engine.memory()).toMatchObject({
      rowCount: 3000,
      bytesPerRow: bytes,
      columnBytes: 3000 * bytes,
    });
  });

  it('keeps little room for live rows', () => {
    const engine = new IncidentEngine(oneHierarchy);
    const rows = Array.from({ length: 100_000 }, (_, id) => plainRow(id));
    engine.replaceMonth('2026-03', [toMonthColumns(rows)]);
    engine.writeRows([plainRow(100_001)]);

    expect(engine.memory().columnBytes / 100_001).toBeLessThan(28.5);
  });
});

describe('columns', () => {
  it('keep their rows when they grow', () => {
    const columns = createIncidentColumns(1);
    reserveRows(columns, 2);
    for (const column of allColumns(columns)) column.set([7, 9]);
    reserveRows(columns, 5);

    for (const column of allColumns(columns)) expect([...column]).toEqual([7, 9, 0, 0, 0]);
  });

  it('widen where a dictionary passes 256 codes, and refuse more than 65,536', () => {
    const narrow = Uint8Array.of(1, 255);

    expect(widenFor(narrow, 255)).toBe(narrow);
    expect(widenFor(narrow, 256)).toEqual(Uint16Array.of(1, 255));
    expect(() => widenFor(narrow, 65_536)).toThrow(RangeError);
  });

  it('tell 300 sources apart, though 256 fit in a byte', () => {
    const engine = new IncidentEngine(sampleSetup);
    engine.writeRows(Array.from({ length: 300 }, (_, id) => ({ ...plainRow(id), sourceCode: `Q${id}` })));
    const { window, sourceCodes } = engine.view(everything);

    expect(sourceCodes).toHaveLength(300);
    expect(window.sources.every((count) => count === 1)).toBe(true);
    expect(engine.row(299)?.sourceCode).toBe('Q299');
  });
});
