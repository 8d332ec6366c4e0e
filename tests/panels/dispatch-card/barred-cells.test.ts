import { describe, expect, it } from 'vitest';
import type { Dispatch } from '@/domain/dispatch/dispatch';
import { barredCells } from '@/panels/dispatch-card/barred-cells';
import type { OutcomeWindows } from '@/panels/dispatch-card/outcome-windows';
import { buildSquareDistrict } from '#tests/support/layer-input';

const cells = buildSquareDistrict().regions.filter(({ levelId }) => levelId === 'grid');
const windows = { beforeFrom: 1_000, afterTo: 2_000 } as OutcomeWindows;
const decision = (decidedAt: number, regionCode: string | null) =>
  ({ decidedAt, regionCode }) as unknown as Dispatch;
const bar = (others: readonly Dispatch[]) =>
  barredCells(cells, [0], { others, windows, isWithin: (cell, code) => cell.code === code });

describe('barredCells', () => {
  it('bars the cell itself and its neighbors, corners too', () => {
    const barred = bar([]);
    const inBlock = cells.map(({ bbox }) =>
      Number(bbox[0] < cells[0]!.bbox[2] + 1e-9 && bbox[1] < cells[0]!.bbox[3] + 1e-9),
    );

    expect(barred[0]).toBe(1);
    expect([...barred]).toEqual(inBlock);
    expect(barred.reduce((sum, one) => sum + one, 0)).toBe(4);
  });

  it('bars cells of other decisions in the same time, and no others', () => {
    const far = cells.at(-1)!.code;

    expect(bar([decision(1_500_000, far)]).at(-1)).toBe(1);
    expect(bar([decision(2_000_000, far)]).at(-1)).toBe(0);
    expect(bar([decision(999_000, far), decision(1_500_000, null)]).at(-1)).toBe(0);
  });
});
