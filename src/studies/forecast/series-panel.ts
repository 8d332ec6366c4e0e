import type { LocalizedText } from '@/domain/text/localized-text';
import { INCIDENT_FLAGS } from '@/domain/incident/vocabularies';
import { daysOfRows, type CompleteDays } from '../complete-days';
import { firstCategories } from '../first-categories';
import type { StudyInput } from '../study';
import { levelsOf, unitsOfLevel } from '../study-units';
import type { ForecastSeries } from './reference';

/** Most series of one division; the smaller ones go into a remainder. */
export const MOST_PARTS = 12;

export interface PanelSeries extends Pick<ForecastSeries, 'key' | 'kind' | 'code' | 'name'> {
  /** Cases of each complete day. */
  readonly counts: Float64Array;
}

/** Daily counts of the whole, its sub-units and its classes. */
export interface SeriesPanel {
  /** The whole first. */
  readonly series: readonly PanelSeries[];
  /** Series that together make the whole, by their places. */
  readonly divisions: readonly (readonly number[])[];
  /** Cases counted. */
  readonly counted: number;
  /** Cases left out because not even their day is known. */
  readonly undated: number;
}

/** Counts the cases of each complete day by series. */
export function buildSeriesPanel(input: StudyInput, days: CompleteDays): SeriesPanel {
  const { rows } = input;
  const dayOfRow = daysOfRows(rows, days);
  let undated = 0;
  for (let row = 0; row < rows.count; row++) {
    if (dayOfRow[row]! < 0 || (rows.flags[row]! & INCIDENT_FLAGS.monthOnly) === 0) continue;
    dayOfRow[row] = -1;
    undated++;
  }
  const whole = countByDay(dayOfRow, days.count, () => true);
  const series: PanelSeries[] = [{ key: 'all', kind: 'all', code: null, name: WHOLE, counts: whole }];
  const divisions: number[][] = [];
  for (const division of [regionParts(input), categoryParts(input)]) {
    const parts = division && countParts(division, dayOfRow, days.count);
    if (!parts || parts.length < 2) continue;
    divisions.push(parts.map((_, i) => series.length + i));
    series.push(...parts);
  }
  return { series, divisions, counted: whole.reduce((sum, count) => sum + count, 0), undated };
}

const WHOLE: LocalizedText = { zh: '全部', en: 'All' };

/** Parts of the whole, and which row belongs to which; -1 for none of them. */
interface Division {
  readonly kind: 'region' | 'category';
  readonly parts: readonly { readonly code: string; readonly name: LocalizedText }[];
  readonly partOfRow: Int32Array;
  readonly remainder: LocalizedText;
}

/** The regions right below the scope; `null` where it is not divided. */
function regionParts(input: StudyInput): Division | null {
  const { ground, rows, frame } = input;
  const levels = levelsOf(ground, rows);
  const scope = ground.regions.find(({ code }) => code === frame.scopeCode);
  const below = levels.slice(scope ? levels.indexOf(scope.levelId) + 1 : 0);
  for (const levelId of below) {
    const { regions, unitOfRow } = unitsOfLevel(input, levelId);
    if (regions.length < 2) continue;
    const remainder = { zh: '其余及未知区域', en: 'Others and region unknown' };
    return { kind: 'region', parts: regions, partOfRow: unitOfRow, remainder };
  }
  return null;
}

/** The classes of the first level. */
function categoryParts({ ground, rows }: StudyInput): Division {
  const { categories, categoryOfRow } = firstCategories(ground, rows);
  const remainder = { zh: '其余类别', en: 'Other classes' };
  return { kind: 'category', parts: categories, partOfRow: categoryOfRow, remainder };
}

/** Daily counts of the largest parts and of what remains; parts without a case are left out. */
function countParts(
  { kind, parts, partOfRow, remainder }: Division,
  dayOfRow: Int32Array,
  dayCount: number,
): PanelSeries[] {
  const totals = new Float64Array(parts.length + 1);
  for (let row = 0; row < dayOfRow.length; row++) {
    if (dayOfRow[row]! < 0) continue;
    const part = partOfRow[row]!;
    totals[part < 0 ? parts.length : part]!++;
  }
  const ranked = parts
    .map((_, i) => i)
    .filter((i) => totals[i]! > 0)
    .sort((a, b) => totals[b]! - totals[a]! || a - b);
  const kept = ranked.slice(0, MOST_PARTS);
  const isKept = new Uint8Array(parts.length);
  for (const part of kept) isKept[part] = 1;
  const series = kept.map((part): PanelSeries => {
    const { code, name } = parts[part]!;
    const counts = countByDay(dayOfRow, dayCount, (row) => partOfRow[row] === part);
    return { key: `${kind}:${code}`, kind, code, name, counts };
  });
  const left = countByDay(dayOfRow, dayCount, (row) => partOfRow[row]! < 0 || !isKept[partOfRow[row]!]);
  if (left.every((count) => count === 0)) return series;
  return [...series, { key: `${kind}:`, kind, code: null, name: remainder, counts: left }];
}

function countByDay(dayOfRow: Int32Array, dayCount: number, belongs: (row: number) => boolean): Float64Array {
  const counts = new Float64Array(dayCount);
  for (let row = 0; row < dayOfRow.length; row++) {
    const day = dayOfRow[row]!;
    if (day >= 0 && belongs(row)) counts[day]!++;
  }
  return counts;
}
