import type { Briefing, BriefingDraft } from '@/domain/briefing/briefing';
import type { Queries, Row } from '../store';

interface Period {
  readonly kind: string | undefined;
  readonly start: string | undefined;
}

const COLUMNS = 'v.id, v.version, v.content, v.saved_at, v.saved_by';

/** The last versions of all briefs, or of one kind and one first month; the last saved first. */
export async function readBriefings(queries: Queries, { kind, start }: Period): Promise<Briefing[]> {
  const rows = await queries.query(
    `SELECT ${COLUMNS} FROM briefing b JOIN briefing_version v ON v.id = b.id AND v.version = b.version
     WHERE ($1::text IS NULL OR b.kind = $1::text) AND ($2::text IS NULL OR b.start_month = $2::text)
     ORDER BY b.saved_at DESC, b.id`,
    [kind ?? null, start ?? null],
  );
  return rows.map(toBriefing);
}

/** One brief as it is now, or at a version; `null` where there is none such. */
export async function readBriefing(
  queries: Queries,
  id: string,
  version: number | null = null,
): Promise<Briefing | null> {
  const [row] = await queries.query(
    `SELECT ${COLUMNS} FROM briefing b JOIN briefing_version v ON v.id = b.id
     WHERE b.id = $1 AND v.version = coalesce($2::integer, b.version)`,
    [id, version],
  );
  return row ? toBriefing(row) : null;
}

function toBriefing({ id, version, content, saved_at: savedAt, saved_by: savedBy }: Row): Briefing {
  return { ...(content as BriefingDraft), id, version, savedAt, savedBy } as Briefing;
}
