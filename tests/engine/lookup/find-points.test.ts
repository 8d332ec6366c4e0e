import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IncidentEngine } from '@/engine/engine';
import { NO_FILTER } from '@/engine/filter/incident-filter';
import { isIn, passes, toNaive } from '../naive-view';
import { incidentRows, inOrder, plainRow, SAMPLE_TO_SECONDS, sampleSetup } from '../sample-district';
import { everything, sparseFilter, windowArbitrary } from '../sample-query';

describe('points in a box', () => {
  it('are the newest that pass, and how many there are in all', () => {
    fc.assert(
      fc.property(incidentRows(60), sparseFilter, windowArbitrary, (rows, filter, window) => {
        const engine = new IncidentEngine(sampleSetup);
        engine.writeRows(rows);
        const inBox = inOrder(rows)
          .reverse()
          .map((row) => toNaive(row, SAMPLE_TO_SECONDS))
          .filter((one) => one.row.position && one.row.position[0] < -73.9902)
          .filter((one) => isIn(one, window) && passes(one, filter));
        const points = engine.points({ ...everything, filter, window }, [-74.5, 40.2, -73.9902, 41], 5);

        expect(points.matched).toBe(inBox.length);
        expect(Array.from(points.ids)).toEqual(inBox.slice(0, 5).map(({ row }) => row.id));
        expect(Array.from(points.reportedAt)).toEqual(inBox.slice(0, 5).map(({ seconds }) => seconds));
        expect(Array.from(points.grades)).toEqual(inBox.slice(0, 5).map(({ row }) => row.eventGrade ?? 0));
        expect(Array.from(points.positions)).toEqual(
          inBox
            .slice(0, 5)
            .flatMap(({ row }) => row.position!.map((part) => expect.closeTo(part, 7) as number)),
        );
      }),
      { seed: 12, numRuns: 60 },
    );
  });
});

describe('the nearest row', () => {
  const engine = new IncidentEngine(sampleSetup);
  engine.writeRows([
    { ...plainRow(1), position: [-73.98, 40.73] },
    { ...plainRow(2), position: [-73.981, 40.73] },
    { ...plainRow(3), position: [-73.979, 40.73], sourceCode: 'patrol' },
    { ...plainRow(4), position: null },
    { ...plainRow(5), position: [-73.981, 40.73] },
  ]);
  const hotlines = { ...everything, filter: { ...NO_FILTER, sources: ['hotline'] } };

  it('is the nearest that passes within reach', () => {
    expect(engine.nearest(everything, [-73.9803, 40.73], 100)?.id).toBe(1);
    expect(engine.nearest(everything, [-73.9787, 40.73], 100)?.id).toBe(3);
    expect(engine.nearest(hotlines, [-73.9787, 40.73], 200)?.id).toBe(1);
    expect(engine.nearest(everything, [-73.97, 40.73], 100)).toBeNull();
  });

  it('is the newest of several at one place', () => {
    expect(engine.nearest(everything, [-73.981, 40.73], 1)?.id).toBe(5);
  });
});
