import { ALLS, isSameTargets, NATIONAL_TARGETS } from '@/domain/camera/sharp-eyes-targets';
import type { AllsTargets, CityTargets } from '@/domain/camera/sharp-eyes-targets';
import { appendResourceChange } from '../change/change-log';
import type { Queries, Store } from '../store';
import { lockStoreState } from '../store-state';

interface TargetRow extends Record<string, unknown> {
  readonly area: number | null;
  readonly shared: number | null;
  readonly time: number | null;
  readonly control: number | null;
  readonly version: number;
  readonly changed_at: number;
  readonly changed_by: string;
}

/** What the four alls are to reach; the national figures until somebody sets others. */
export async function readCoverageTargets(queries: Queries): Promise<CityTargets> {
  const [row] = await queries.query<TargetRow>(
    'SELECT area, shared, time, control, version, changed_at, changed_by FROM coverage_target',
  );
  if (!row) return NATIONAL_TARGETS;
  const { changed_at: changedAt, changed_by: changedBy, ...targets } = row;
  return { ...targets, changedAt, changedBy };
}

/** The targets as they stand after the write; in a conflict, as somebody else has set them. */
export interface TargetsPut {
  readonly kind: 'saved' | 'conflict';
  readonly targets: CityTargets;
}

/** Sets the targets and tells the streams. What is stored already changes nothing, whoever sends it and how often. */
export async function putCoverageTargets(
  store: Store,
  { version, ...targets }: AllsTargets & { readonly version: number },
  by: string,
): Promise<TargetsPut> {
  return store.transaction(async (queries) => {
    await lockStoreState(queries);
    const current = await readCoverageTargets(queries);
    if (current.version > 0 && isSameTargets(current, targets)) return { kind: 'saved', targets: current };
    if (current.version !== version) return { kind: 'conflict', targets: current };
    await queries.query(
      `INSERT INTO coverage_target (only_row, area, shared, time, control, version, changed_at, changed_by)
       VALUES (true, $1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (only_row) DO UPDATE SET area = excluded.area, shared = excluded.shared, time = excluded.time,
         control = excluded.control, version = excluded.version, changed_at = excluded.changed_at,
         changed_by = excluded.changed_by`,
      [...ALLS.map((all) => targets[all]), version + 1, new Date(), by],
    );
    await appendResourceChange(queries, { collection: 'coverage-targets', id: 'four-alls', change: 'put' });
    return { kind: 'saved', targets: await readCoverageTargets(queries) };
  });
}
