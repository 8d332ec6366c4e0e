import { closePairs } from '@/analysis/knox/close-pairs';
import { mergeDuplicates } from '@/analysis/knox/merge-duplicates';
import { DEFAULT_DISTANCE_LIMITS_METERS, nearRepeatTable } from '@/analysis/knox/near-repeat-table';
import type { NearRepeatTable } from '@/analysis/knox/near-repeat-table';
import { buildRandom, DEFAULT_SEED } from '@/analysis/random/random';
import { shuffleFirst } from '@/analysis/random/shuffle';
import type { RunControl } from '@/analysis/run-control';
import type { LocalizedText } from '@/domain/text/localized-text';
import { firstCategories } from '../first-categories';
import { countWords, figureWords, plainParameter, pWords } from '../number-words';
import { pickPlacedRows, unplacedWords } from '../placed-rows';
import { defineStudy, notAssessable } from '../study';
import type { StudyCard, StudyInput, StudyOutcome, StudySpan } from '../study';
import { rowAt } from '../study-rows';
import type { StudyRows } from '../study-rows';
import { nearRepeatReference } from './reference';
import type { NearRepeatCategory, NearRepeatResult, NearRepeatSettings } from './reference';

const DAY_SECONDS = 86_400;
const YEAR_SECONDS = 365 * DAY_SECONDS;
/** Twelve weeks hold the longest delay three times. */
const SHORTEST_SECONDS = 84 * DAY_SECONDS;
/** More events would take more than some seconds: first the period is shortened, then events are drawn. */
const MOST_EVENTS = 6000;
const MOST_PAIRS = 400_000;
const MIN_EVENTS = 30;
const PERMUTATIONS = 999;
/** The same event reported twice. */
const DUPLICATE = { distanceMeters: 50, timeSpan: 1 };

export const study = defineStudy(nearRepeatReference, findNearRepeats);

function findNearRepeats(
  input: StudyInput,
  settings: NearRepeatSettings,
  control: RunControl,
): StudyOutcome<NearRepeatResult> {
  const { rows, frame, ground } = input;
  const { categories, categoryOfRow } = firstCategories(ground, rows);
  const toSeconds = Math.min(frame.window.toSeconds, frame.asOfSeconds);
  const year = { fromSeconds: Math.max(toSeconds - YEAR_SECONDS, ground.firstSeconds), toSeconds };
  const ranked = rankCategories(rows, year, (row) => categoryOfRow[row]!, categories);
  const chosen = ranked.find(({ code }) => code === settings.category) ?? ranked[0];
  if (!chosen || chosen.n < MIN_EVENTS) {
    const n = chosen?.n ?? 0;
    return notAssessable(
      `截至本期末一年内，${chosen ? `“${chosen.name.zh}”` : ''}地点精确的事件只有 ${n} 件，少于 ${MIN_EVENTS} 件；请换类别或放宽筛选。`,
      `Within a year up to the end of the window ${chosen ? `“${chosen.name.en}” has` : 'there are'} only ${n} incidents with an exact place, fewer than ${MIN_EVENTS}: choose another class or relax the filters.`,
    );
  }
  const own = categories.findIndex(({ code }) => code === chosen.code);
  const placed = pickPlacedRows(rows, rangeOf(rows, year), (row) => categoryOfRow[row] === own);
  const { picked, period, thinnedFrom } = limitRows(rows, placed.rows, year);
  const kept = withoutDuplicates(rows, picked);
  const table = nearRepeatTable(
    {
      // Whole meters: closer than that, two places are one.
      xs: Array.from(kept, (row) => Math.round(rows.x[row]!)),
      ys: Array.from(kept, (row) => Math.round(rows.y[row]!)),
      times: Array.from(kept, (row) => rows.reportedAt[row]! / DAY_SECONDS),
    },
    { permutations: PERMUTATIONS },
    control,
  );
  const result: NearRepeatResult = {
    category: chosen,
    categories: ranked,
    table,
    events: kept.length,
    merged: picked.length - kept.length,
    thinnedFrom,
    period,
    leftOut: unplacedWords(placed),
  };
  return { kind: 'assessed', result, card: buildCard(result) };
}

function rangeOf(rows: StudyRows, { fromSeconds, toSeconds }: StudySpan) {
  return { first: rowAt(rows, fromSeconds), end: rowAt(rows, toSeconds) };
}

function rankCategories(
  rows: StudyRows,
  span: StudySpan,
  categoryOf: (row: number) => number,
  categories: readonly Omit<NearRepeatCategory, 'n'>[],
): readonly NearRepeatCategory[] {
  const counts = new Uint32Array(categories.length);
  for (const row of pickPlacedRows(rows, rangeOf(rows, span), () => true).rows) {
    const category = categoryOf(row);
    if (category >= 0) counts[category]!++;
  }
  return categories
    .map((category, i) => ({ ...category, n: counts[i]! }))
    .filter(({ n }) => n > 0)
    .sort((a, b) => b.n - a.n || (a.code < b.code ? -1 : 1));
}

/** Rows to be used, of what period, and out of how many they were drawn where more would take too long. */
interface LimitedRows {
  readonly picked: Uint32Array;
  readonly period: StudySpan;
  readonly thinnedFrom: number | null;
}

/** At most so many of the newest rows, but not less than twelve weeks: beyond that some are drawn by chance. */
function limitRows(rows: StudyRows, placed: Uint32Array, year: StudySpan): LimitedRows {
  if (placed.length <= MOST_EVENTS)
    return limitPairs(rows, { picked: placed, period: year, thinnedFrom: null });
  const newest = placed.subarray(placed.length - MOST_EVENTS);
  const reached = rows.reportedAt[newest[0]!]!;
  const latestStart = year.toSeconds - SHORTEST_SECONDS;
  if (reached <= latestStart) {
    const period = { ...year, fromSeconds: reached };
    return limitPairs(rows, { picked: newest, period, thinnedFrom: null });
  }
  const fromSeconds = Math.max(year.fromSeconds, latestStart);
  const within = placed.filter((row) => rows.reportedAt[row]! >= fromSeconds);
  const period = { ...year, fromSeconds };
  return limitPairs(rows, { picked: drawRows(within, MOST_EVENTS), period, thinnedFrom: within.length });
}

/** Every permutation looks at every pair of neighbors: where incidents lie very close, fewer of them must do. */
function limitPairs(rows: StudyRows, limited: LimitedRows): LimitedRows {
  const { picked, thinnedFrom } = limited;
  const xs = Array.from(picked, (row) => rows.x[row]!);
  const ys = Array.from(picked, (row) => rows.y[row]!);
  const pairs = closePairs(xs, ys, DEFAULT_DISTANCE_LIMITS_METERS.at(-1)!).first.length;
  if (pairs <= MOST_PAIRS) return limited;
  const count = Math.floor(picked.length * Math.sqrt(MOST_PAIRS / pairs));
  return { ...limited, picked: drawRows(picked, count), thinnedFrom: thinnedFrom ?? picked.length };
}

function drawRows(rows: Uint32Array, count: number): Uint32Array {
  const drawn = rows.slice();
  shuffleFirst(drawn, count, buildRandom(DEFAULT_SEED));
  return drawn.slice(0, count).sort();
}

function withoutDuplicates(rows: StudyRows, picked: Uint32Array): Uint32Array {
  const kept = mergeDuplicates(
    {
      xs: Array.from(picked, (row) => rows.x[row]!),
      ys: Array.from(picked, (row) => rows.y[row]!),
      times: Array.from(picked, (row) => rows.reportedAt[row]! / DAY_SECONDS),
      kinds: Array.from(picked, (row) => rows.category[row]!),
    },
    DUPLICATE,
  );
  return kept.map((i) => picked[i]!);
}

function buildCard(result: NearRepeatResult): StudyCard {
  const { table, events, merged, thinnedFrom, period, leftOut } = result;
  return {
    statement: statementOf(result),
    n: events,
    period,
    method: {
      zh: '近重复表（Knox 检验，Johnson 等 2007）：各距离与间隔内的事件对数，与打乱时间后的平均之比',
      en: 'Near-repeat table (Knox test, Johnson et al. 2007): pairs of events by distance and delay, over the mean of permuted times',
    },
    parameters: [
      {
        name: { zh: '置换', en: 'Permutations' },
        value: {
          zh: `${table.permutations} 次，种子 ${table.seed}`,
          en: `${table.permutations}, seed ${table.seed}`,
        },
      },
      {
        name: { zh: '标记', en: 'Flagged' },
        value: {
          zh: '比值 ≥ 1.2 且 p ≤ 0.05（未作多重校正）',
          en: 'ratio ≥ 1.2 and p ≤ 0.05 (not adjusted)',
        },
      },
      {
        name: { zh: '合并重复', en: 'Merged duplicates' },
        value: {
          zh: `24 小时、50 m 内同类，${countWords(merged)} 件`,
          en: `same class within 24 h and 50 m, ${countWords(merged)}`,
        },
      },
      ...(thinnedFrom === null
        ? []
        : [
            plainParameter(
              '随机抽取',
              'Drawn by chance',
              `${countWords(events + merged)} / ${countWords(thinnedFrom)}`,
            ),
          ]),
      ...(leftOut ? [{ name: { zh: '未使用', en: 'Not used' }, value: leftOut }] : []),
    ],
    sensitivity: {
      zh: '某一片的长期增减也会抬高近重复；p 在 0.01 与 0.05 之间的格要谨慎。',
      en: 'A lasting rise confined to one part also raises near repeats; take cells with p between 0.01 and 0.05 with care.',
    },
  };
}

/** Of the flagged cells the surest one; of equally sure ones that with the most pairs beyond chance. -1 without any. */
function surestCell({ flagged, counts, ratios, p }: NearRepeatTable): number {
  const excess = (cell: number) => counts[cell]! * (1 - 1 / ratios[cell]!);
  const cells = Array.from(flagged.keys()).filter((cell) => flagged[cell] === 1);
  return cells.sort((a, b) => p[a]! - p[b]! || excess(b) - excess(a))[0] ?? -1;
}

function statementOf({ category, table }: NearRepeatResult): LocalizedText {
  const cell = surestCell(table);
  if (cell < 0) {
    return {
      zh: `“${category.name.zh}”没有近重复：一件发生后，附近短期内再发生的次数不比偶然多（比值 ≥ 1.2 且 p ≤ 0.05 的格为 0）。`,
      en: `“${category.name.en}” shows no near repeats: after one, no more follow nearby and soon than chance gives (no cell with ratio ≥ 1.2 and p ≤ 0.05).`,
    };
  }
  const width = table.timeLimits.length;
  const [space, time] = [Math.floor(cell / width), cell % width];
  const ratio = figureWords(table.ratios[cell]!, 2);
  const p = pWords(table.p[cell]!);
  const where = bandWords(table.distanceLimitsMeters, space);
  const flagged = table.flagged.reduce((sum, flag) => sum + flag, 0);
  const from = time === 0 ? 0 : table.timeLimits[time - 1]! + 1;
  const days = `${from}–${table.timeLimits[time]!}`;
  return {
    zh: `“${category.name.zh}”发生后 ${days} 天内，${where.zh}再发生的事件对是偶然的 ${ratio} 倍（${countWords(table.counts[cell]!)} 对，${p}）；共 ${flagged} 格突出。`,
    en: `${days} days after one “${category.name.en}”, ${ratio} times as many pairs as by chance lie ${where.en} (${countWords(table.counts[cell]!)} pairs, ${p}); ${flagged} cells stand out.`,
  };
}

/** A band of distance in words: at the same place, or between two limits. */
function bandWords(limits: readonly number[], band: number): LocalizedText {
  if (limits[band] === 0) return { zh: '同一地点', en: 'at the same place' };
  const from = (limits[band - 1] ?? 0) + 1;
  return { zh: `相距 ${from}–${limits[band]} m 内`, en: `${from}–${limits[band]} m away` };
}
