import { GEOCODE_QUALITIES, INCIDENT_FLAGS } from '@/domain/incident/vocabularies';
import type { GeocodeQuality } from '@/domain/incident/vocabularies';
import type { LocalizedText } from '@/domain/text/localized-text';
import { isOnPile } from './left-out';
import { countWords } from './number-words';
import type { StudyRows } from './study-rows';

/** Rows whose place is known to the building, and how many were not used and why. */
export interface PlacedRows {
  /** Ascending, so ordered by time. */
  readonly rows: Uint32Array;
  /** Place unknown, or known only to a street or grid: many incidents then share a point that is none. */
  readonly vague: number;
  readonly pile: number;
  /** Marked as repeated reports of another incident. */
  readonly duplicate: number;
}

const VAGUE: readonly GeocodeQuality[] = ['street', 'grid', 'none'];
const IS_VAGUE = GEOCODE_QUALITIES.map((quality) => VAGUE.includes(quality));

/**
 * Picks the rows fit for questions about the very place.
 *
 * @param end     Row after the last.
 * @param isAsked Whether a row is of interest at all; others are not counted.
 */
export function pickPlacedRows(
  rows: StudyRows,
  { first, end }: { readonly first: number; readonly end: number },
  isAsked: (row: number) => boolean,
): PlacedRows {
  const picked: number[] = [];
  let vague = 0;
  let pile = 0;
  let duplicate = 0;
  for (let row = first; row < end; row++) {
    if (!isAsked(row)) continue;
    if (isOnPile(rows, row)) pile++;
    else if (Number.isNaN(rows.x[row]) || IS_VAGUE[rows.quality[row]!]) vague++;
    else if (rows.flags[row]! & INCIDENT_FLAGS.duplicate) duplicate++;
    else picked.push(row);
  }
  return { rows: Uint32Array.from(picked), vague, pile, duplicate };
}

/** What was not used, in words; `null` where everything was. */
export function unplacedWords({ vague, pile, duplicate }: Omit<PlacedRows, 'rows'>): LocalizedText | null {
  const parts = [
    { n: vague, zh: '地点不精确', en: 'without an exact place' },
    { n: pile, zh: '落在地址默认点', en: 'on a default point of the geocoder' },
    { n: duplicate, zh: '重复上报', en: 'reported again' },
  ].filter(({ n }) => n > 0);
  if (parts.length === 0) return null;
  return {
    zh: parts.map(({ n, zh }) => `${zh} ${countWords(n)} 件`).join('，'),
    en: parts.map(({ n, en }) => `${countWords(n)} ${en}`).join(', '),
  };
}
