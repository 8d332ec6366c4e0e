import { OUTSIDE_REGIONS } from '@/domain/incident/incident-extract';
import { INCIDENT_FLAGS } from '@/domain/incident/vocabularies';
import type { LocalizedText } from '@/domain/text/localized-text';
import { countWords } from './number-words';
import type { StudyRows } from './study-rows';

/** Incidents of the period that a study of places could not use, each counted under its first reason. */
export interface LeftOut {
  /** On a default point of the geocoder. */
  readonly pile: number;
  /** With a place, but in none of the units. */
  readonly outside: number;
  /** Without a place or region. */
  readonly unknown: number;
}

/** Whether a row stands on a default point of the geocoder: a pile there is no place. */
export function isOnPile({ flags }: Pick<StudyRows, 'flags'>, row: number): boolean {
  return (flags[row]! & INCIDENT_FLAGS.geocodingPile) !== 0;
}

/**
 * Takes rows on piles out of their units and counts what lies in none.
 *
 * @param unitOfRow Unit of each row, -1 for none; rows on piles are set to -1.
 * @param span      First row and the one after the last to count.
 */
export function leaveOutPiles(
  rows: StudyRows,
  unitOfRow: Int32Array,
  { first, end }: { readonly first: number; readonly end: number },
): LeftOut {
  let pile = 0;
  let outside = 0;
  let unknown = 0;
  for (let row = 0; row < rows.count; row++) {
    const onPile = isOnPile(rows, row);
    if (onPile) unitOfRow[row] = -1;
    if (row < first || row >= end || unitOfRow[row]! >= 0) continue;
    if (onPile) pile++;
    else if (rows.region[row] === OUTSIDE_REGIONS || !Number.isNaN(rows.x[row])) outside++;
    else unknown++;
  }
  return { pile, outside, unknown };
}

/** What was left out, to stand behind a name such as 未计入; `null` where nothing was. */
export function leftOutWords({ pile, outside, unknown }: LeftOut): LocalizedText | null {
  const parts = [
    { n: unknown, zh: '地点不明', en: 'without a place' },
    { n: outside, zh: '在各格之外', en: 'outside all units' },
    { n: pile, zh: '落在地址默认点', en: 'on a default point of the geocoder' },
  ].filter(({ n }) => n > 0);
  if (parts.length === 0) return null;
  return {
    zh: parts.map(({ n, zh }) => `${zh} ${countWords(n)} 件`).join('，'),
    en: parts.map(({ n, en }) => `${countWords(n)} ${en}`).join(', '),
  };
}
