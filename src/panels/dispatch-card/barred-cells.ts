import type { Dispatch } from '@/domain/dispatch/dispatch';
import type { Region } from '@/domain/region/region';
import type { OutcomeWindows } from './outcome-windows';

/**
 * Cells that a treated one may not be compared with: those beside it (their boxes touch), to which trouble may have
 * moved, and those in which something was decided in the same time.
 *
 * @returns 1 where barred, shape `[cells]`.
 */
export function barredCells(
  cells: readonly Region[],
  treated: readonly number[],
  {
    others,
    windows,
    isWithin,
  }: {
    readonly others: readonly Dispatch[];
    readonly windows: OutcomeWindows;
    /** Whether a cell lies in a region. */
    readonly isWithin: (cell: Region, code: string) => boolean;
  },
): Uint8Array {
  const meanwhile = others.filter(
    ({ decidedAt, regionCode }) =>
      regionCode !== null && decidedAt >= windows.beforeFrom * 1000 && decidedAt < windows.afterTo * 1000,
  );
  return Uint8Array.from(cells, (cell) => {
    const isBeside = treated.some((other) => touches(cells[other]!.bbox, cell.bbox));
    return Number(isBeside || meanwhile.some(({ regionCode }) => isWithin(cell, regionCode!)));
  });
}

function touches(a: Region['bbox'], b: Region['bbox']): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}
