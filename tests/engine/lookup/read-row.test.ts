import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IncidentEngine } from '@/engine/engine';
import { toNaive } from '../naive-view';
import { incidentRows, SAMPLE_TO_SECONDS, sampleSetup, toMonthColumns } from '../sample-district';
import { everything } from '../sample-query';

describe('a row read back', () => {
  it('says what came in, by live rows and by columns alike, but for limits of closed rows', () => {
    fc.assert(
      fc.property(incidentRows(20), (rows) => {
        const live = new IncidentEngine(sampleSetup);
        live.writeRows(rows);
        live.view(everything);
        const loaded = new IncidentEngine(sampleSetup);
        loaded.replaceMonth('2026-02', [toMonthColumns(rows)]);
        loaded.view(everything);
        for (const row of rows) {
          const { openness, overdue, outside } = toNaive(row, SAMPLE_TO_SECONDS);
          const marks = (row.flags & ~129) | (overdue ? 1 : 0) | (outside ? 128 : 0);
          const told = live.row(row.id)!;
          expect(told).toEqual({
            ...row,
            position: row.position && row.position.map((part) => expect.closeTo(part, 7) as number),
            closedAfterSeconds: openness === 'open' ? null : row.closedAfterSeconds,
            dueAfterSeconds: openness === 'open' ? row.dueAfterSeconds : null,
            regionCodes: row.regionCodes.map((code) => (code === 'gone' ? null : code)),
            flags: marks,
          });
          expect(loaded.row(row.id)).toEqual(told);
        }
      }),
      { seed: 11, numRuns: 60 },
    );
  });

  it('is nothing for an id that is not there', () => {
    expect(new IncidentEngine(sampleSetup).row(1)).toBeNull();
  });
});
