import { describe, expect, it } from 'vitest';
import { buildStudyCells, cellName } from '@/studies/study-cells';
import type { StudyInput } from '@/studies/study';
import { SQUARE_END, squareStudy } from '#tests/support/square-study';

const events = [
  { place: [200, 200], at: SQUARE_END - 10 },
  { place: [3000, 3000], at: SQUARE_END - 9 },
  { at: SQUARE_END - 8 },
] as const;
const input = squareStudy({ events });
const regions = { kind: 'regions', cellMeters: 300 } as const;
const fishnet = { kind: 'fishnet', cellMeters: 500 } as const;

describe('the cells of a study', () => {
  it('are the regions of the finest level with their queen neighbors', () => {
    const { frame, neighbors, cellOfRow } = buildStudyCells(input, regions)!;
    const degrees = Array.from(neighbors.offsets.subarray(1), (end, i) => end - neighbors.offsets[i]!);

    expect(frame).toMatchObject({ kind: 'regions', levelId: 'grid', outlines: [] });
    // A corner has 3, an edge 5, the middle 8.
    expect([degrees[0], degrees[1], degrees[9]]).toEqual([3, 5, 8]);
    expect([...cellOfRow]).toEqual([0, 63, -1]);
  });

  it('are fewer in a narrower scope, and rows elsewhere lie in none', () => {
    const cells = buildStudyCells({ ...input, frame: { ...input.frame, scopeCode: 'S0' } }, regions)!;

    expect(cells.frame.regionCodes).toHaveLength(16);
    expect([...cells.cellOfRow]).toEqual([0, -1, -1]);
  });

  it('are equal squares that cover the district, named by the region about their center', () => {
    const { frame, squareKilometers, isCut, neighbors } = buildStudyCells(input, fishnet)!;
    const inside = squareKilometers.reduce((sum, area) => sum + area, 0);

    // 3.2 km a side hold 6 whole squares and two fifths of a seventh.
    expect(frame.outlines).toHaveLength(49);
    expect(inside).toBeCloseTo(10.24, 2);
    expect(isCut.reduce((sum, cut) => sum + cut, 0)).toBe(13);
    expect(frame.regionCodes[0]).toBe('G0');
    expect(neighbors.offsets[1]).toBe(3);
    expect(cellName(input.ground, frame, 0).zh).toBe('G0 1 号格');
  });

  it('fall back on the nearest where boundaries are missing', () => {
    const bare: StudyInput = { ...input, ground: { ...input.ground, shapes: new Map() } };
    const cells = buildStudyCells(bare, regions)!;

    expect(cells.neighborWords.zh).toContain('最近的 8 个');
    expect(buildStudyCells(bare, fishnet)).toBeNull();
  });

  it('are none without levels', () => {
    const nowhere: StudyInput = { ...input, ground: { ...input.ground, hierarchies: [] } };

    expect(buildStudyCells(nowhere, regions)).toBeNull();
  });
});
