import type { LocalizedText } from '@/domain/text/localized-text';
import type { RowTally } from '../rows/row-tally';
import type { StoredRows } from '../rows/store-rows';
import { countWords, shareWords } from '../text/count-words';

/** What only shows when all rows are stored, in plain sentences. */
export function outcomeNotes(
  stored: StoredRows,
  tally: RowTally,
  problems: Readonly<Record<string, number>>,
): LocalizedText[] {
  const months = tally.months();
  return [
    ...placeNotes(tally, problems),
    ...pileNotes(tally),
    ...numberNotes(stored),
    ...monthNotes(months),
    ...gapNotes(months),
  ];
}

function placeNotes(tally: RowTally, problems: Readonly<Record<string, number>>): LocalizedText[] {
  const placed = tally.placed();
  const unplaced = tally.unplaced();
  if (placed + unplaced === 0) return [];
  const inside = placed - tally.flagged('outside');
  const notes = [
    {
      zh: `${countWords(placed)} 行有坐标，其中 ${shareWords(inside, placed)} 落在区域内；${countWords(unplaced)} 行无坐标，计入总数但不画点。`,
      en: `${countWords(placed)} rows have a place, ${shareWords(inside, placed)} of them in a region; ${countWords(unplaced)} have none and are counted, never drawn.`,
    },
  ];
  const stated = problems['region-stated'] ?? 0;
  if (stated > 0) {
    notes.push({
      zh: `其中 ${countWords(stated)} 行无坐标但填了区域，按所填区域归属。`,
      en: `${countWords(stated)} of those without a place state their region and are counted there.`,
    });
  }
  const differing = problems['region-disagrees'] ?? 0;
  if (differing > 0) {
    notes.push({
      zh: `所填区域与坐标不符 ${countWords(differing)} 处，均以坐标为准。`,
      en: `${countWords(differing)} stated regions differ from where the coordinates lie; the coordinates decide.`,
    });
  }
  return notes;
}

function pileNotes(tally: RowTally): LocalizedText[] {
  return tally.piles().map(([position, count]) => {
    const share = shareWords(count, tally.placed());
    return {
      zh: `${countWords(count)} 行（${share}）落在同一点 ${position}：应是地理编码的默认点，已标记，热点分析时请排除。`,
      en: `${countWords(count)} rows (${share}) stand on one point, ${position}: a default of the geocoder. They are marked; leave them out of hot spots.`,
    };
  });
}

function numberNotes({ merged, unnumbered }: StoredRows): LocalizedText[] {
  const notes: LocalizedText[] = [];
  if (unnumbered > 0) {
    notes.push({
      zh: `${countWords(unnumbered)} 行没有编号，已按内容生成固定编号；重复导入同一文件不会重复计数。`,
      en: `${countWords(unnumbered)} rows have no number; each got one made of its content, so that importing the file again counts nothing twice.`,
    });
  }
  if (merged > 0) {
    notes.push({
      zh: `${countWords(merged)} 行与另一行编号相同，已并入较新的一行。`,
      en: `${countWords(merged)} rows had the number of another row and were merged into the newer one.`,
    });
  }
  return notes;
}

const MAX_LISTED_MONTHS = 36;

function monthNotes(months: readonly (readonly [month: string, count: number])[]): LocalizedText[] {
  if (months.length === 0 || months.length > MAX_LISTED_MONTHS) return [];
  const listed = months.map(([month, count]) => `${month} ${countWords(count)}`).join(', ');
  return [{ zh: `按月：${listed}。`, en: `By month: ${listed}.` }];
}

/** Months without a row between the first and the last. */
function gapNotes(months: readonly (readonly [month: string, count: number])[]): LocalizedText[] {
  const present = new Set(months.map(([month]) => month));
  const first = months[0]?.[0];
  const last = months.at(-1)?.[0];
  if (first === undefined || last === undefined) return [];
  const missing: string[] = [];
  for (let month = first; month < last; month = nextMonth(month))
    if (!present.has(month)) missing.push(month);
  if (missing.length === 0) return [];
  const listed = missing.slice(0, 12).join(', ') + (missing.length > 12 ? ', …' : '');
  return [
    {
      zh: `${first} 至 ${last} 之间有 ${missing.length} 个月没有任何记录：${listed}。图上显示为缺数据，不是零。`,
      en: `${missing.length} month(s) between ${first} and ${last} have no row at all: ${listed}. They are missing, not zero.`,
    },
  ];
}

function nextMonth(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
