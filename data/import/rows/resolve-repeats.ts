import type { ReadControl } from '../input/open-bytes';
import { detachText } from '../text/clean-text';
import type { FilePlan } from './file-plan';
import { readTimes } from './read-times';
import { hashText, rowText } from './row-hash';
import { identifyRow } from './row-identity';

/** The row that stands for all rows of one number. */
export interface StandingRow {
  /** Place of the file in the import. */
  readonly fileNumber: number;
  readonly line: number;
  readonly contentKey: number;
}

/** Which rows stand, for the numbers that come more than once. */
export type StandingRows = ReadonlyMap<string, StandingRow>;

/** Name of a number in the map: unique over the files of an import. */
export function repeatName(scope: string, stated: string): string {
  return `${scope}\u001f${stated}`;
}

/**
 * Reads the files again and finds, for each number that comes more than once, the row that stands: the one updated
 * last, else closed last, else the later in the order of files and lines. Rows that will be rejected do not stand.
 */
export async function resolveRepeats(
  plans: readonly FilePlan[],
  repeated: ReadonlySet<number>,
  now: number,
  control: (plan: FilePlan) => ReadControl,
): Promise<StandingRows> {
  const standing = new Map<string, StandingRow & { readonly rank: number }>();
  for (const [fileNumber, plan] of plans.entries()) {
    for await (const rows of plan.table.readRows(control(plan))) {
      for (const { cells, line, fault } of rows) {
        if (fault) continue;
        const { stated, key } = identifyRow(cells, plan.columns.fields.sourceId, plan.scope);
        if (stated === null || !repeated.has(key)) continue;
        const { times } = readTimes(cells, plan, now);
        if (!times) continue;
        const name = repeatName(plan.scope, stated);
        const rank = times.updatedAt ?? times.stamps.completedAt ?? -Infinity;
        const known = standing.get(name);
        if (known && known.rank > rank) continue;
        standing.set(known ? name : detachText(name), {
          fileNumber,
          line,
          rank,
          contentKey: hashText(rowText(cells)),
        });
      }
    }
  }
  return standing;
}
