import { STATE_MASK, VERDICT_SHIFT, type IncidentColumns } from '../columns/incident-columns';
import type { PartTest } from './compile-filter';

/** Rows judged at a time: few enough to stay in the nearest cache through all tests. */
const STRETCH_ROWS = 4096;

/** Writes the verdicts of rows `from` up to `to` into the columns. */
export function judgeRows(
  columns: IncidentColumns,
  tests: readonly PartTest[],
  from: number,
  to: number,
): void {
  const { stateAndVerdict } = columns;
  const verdicts = new Uint8Array(Math.min(STRETCH_ROWS, Math.max(0, to - from)));
  for (let start = from; start < to; start += STRETCH_ROWS) {
    const end = Math.min(to, start + STRETCH_ROWS);
    verdicts.fill(0);
    for (const test of tests) test(columns, start, end, verdicts);
    for (let row = start; row < end; row++) {
      stateAndVerdict[row] = (stateAndVerdict[row]! & STATE_MASK) | (verdicts[row - start]! << VERDICT_SHIFT);
    }
  }
}
