import { isDeepStrictEqual } from 'node:util';
import type { Principal } from '@/domain/access/principal';
import type { Briefing, BriefingDraft } from '@/domain/briefing/briefing';
import { appendResourceChange } from '../change/change-log';
import type { Store } from '../store';
import { lockStoreState } from '../store-state';
import { readBriefing } from './read-briefings';

/** A brief as it stands after saving; or that somebody saved another version meanwhile. */
export type BriefingPut =
  | { readonly kind: 'saved'; readonly briefing: Briefing }
  | { readonly kind: 'conflict'; readonly current: Briefing | null };

/** Saves a new version and tells the streams. What is stored already changes nothing, whoever sends it and how often. */
export async function putBriefing(
  store: Store,
  id: string,
  draft: BriefingDraft,
  { displayName: savedBy, scopeCodes }: Pick<Principal, 'displayName' | 'scopeCodes'>,
): Promise<BriefingPut> {
  const { region } = draft.query;
  // A brief of all that somebody bound to regions sees is one of those regions.
  const regionCodes = region === undefined ? scopeCodes : [region];
  return store.transaction(async (queries) => {
    await lockStoreState(queries);
    const current = await readBriefing(queries, id);
    if (current && isDeepStrictEqual(contentOf(current), contentOf(draft))) {
      return { kind: 'saved', briefing: current };
    }
    if ((current?.version ?? 0) !== draft.version) return { kind: 'conflict', current };
    const version = draft.version + 1;
    const savedAt = Date.now();
    await queries.query(
      `INSERT INTO briefing (id, kind, start_month, version, saved_at, region_codes) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, start_month = excluded.start_month,
         version = excluded.version, saved_at = excluded.saved_at, region_codes = excluded.region_codes`,
      [id, draft.kind, draft.start, version, new Date(savedAt), regionCodes],
    );
    await queries.query(
      'INSERT INTO briefing_version (id, version, content, saved_at, saved_by) VALUES ($1, $2, $3, $4, $5)',
      [id, version, JSON.stringify(contentOf(draft)), new Date(savedAt), savedBy],
    );
    await appendResourceChange(queries, { collection: 'briefings', id, change: 'put' });
    return { kind: 'saved', briefing: { ...contentOf(draft), id, version, savedAt, savedBy } };
  });
}

/** What is compared and kept; key by key, for order of writing says nothing. */
function contentOf({
  kind,
  start,
  query,
  order,
  hidden,
  comments,
  notes,
  dataVersion,
  figures,
}: BriefingDraft): Omit<BriefingDraft, 'version'> {
  return { kind, start, query, order, hidden, comments, notes, dataVersion, figures };
}
