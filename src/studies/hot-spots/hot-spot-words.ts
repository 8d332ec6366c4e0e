import type { LocalizedText } from '@/domain/text/localized-text';
import { countWords, figureWords, pWords } from '../number-words';
import type { HotSpotMark, HotSpotsResult } from './reference';

/** Marks that stand out at 5 % or better. */
const HIGH: readonly HotSpotMark[] = ['hot-95', 'hot-99', 'high-high'];
const LOW: readonly HotSpotMark[] = ['cold-95', 'cold-99', 'low-low'];
const OUTLIERS: readonly HotSpotMark[] = ['high-low', 'low-high'];

/** Whether a mark stands for high values that stand out after adjustment at 5 %. */
export function isHigh(mark: HotSpotMark | null): boolean {
  return mark !== null && HIGH.includes(mark);
}

/** How the cells of a map are called in a sentence. */
export function cellWords({ cells }: Pick<HotSpotsResult, 'cells'>): LocalizedText {
  if (cells.kind === 'regions') return { zh: '个区域', en: 'regions' };
  return { zh: `个 ${cells.cellMeters} m 方格`, en: `squares of ${cells.cellMeters} m` };
}

/**
 * What a map of hot spots says, in one sentence.
 *
 * @param nameOf Name of a cell.
 */
export function hotSpotStatement(
  result: Omit<HotSpotsResult, 'leftOut'>,
  days: number,
  nameOf: (cell: number) => LocalizedText,
): LocalizedText {
  const { classes, scores, adjustedP, counts } = result;
  const assessed = classes.filter((mark) => mark !== null).length;
  const high = classes.filter(isHigh).length;
  const low = classes.filter((mark) => mark !== null && LOW.includes(mark)).length;
  const outliers = classes.filter((mark) => mark !== null && OUTLIERS.includes(mark)).length;
  const what = cellWords(result);
  const head = {
    zh: `${days} 天内可判断的 ${countWords(assessed)} ${what.zh}中`,
    en: `Of ${countWords(assessed)} ${what.en} that can be judged over ${days} days,`,
  };
  if (high + low + outliers === 0) {
    const nearest = indexOfBest(adjustedP, (p) => -p);
    const near = nearest < 0 ? null : nameOf(nearest);
    const p = nearest < 0 ? '' : pWords(adjustedP[nearest]!);
    return {
      zh: `${head.zh}没有显著热点或冷点（FDR 5%）：现有差别可由偶然解释${near ? `；最接近的是${near.zh}（校正 ${p}）` : ''}。`,
      en: `${head.en} none is a significant hot or cold spot (FDR 5%): chance explains the differences${near ? `; closest is ${near.en} (adjusted ${p})` : ''}.`,
    };
  }
  const top = indexOfBest(scores, (score, i) => (isHigh(classes[i]!) ? score : NaN));
  const peak = top < 0 ? null : nameOf(top);
  const figure =
    top < 0
      ? ''
      : `${result.statistic === 'gi' ? 'z' : 'I'} ${figureWords(scores[top]!)}，${countWords(counts[top]!)} 件`;
  const odd = outliers > 0;
  return {
    zh: `${head.zh}，${countWords(high)} 个显著偏多，${countWords(low)} 个显著偏少${odd ? `，${countWords(outliers)} 个与周围相反` : ''}（FDR 5%）${peak ? `；最突出的是${peak.zh}（${figure}）` : ''}。`,
    en: `${head.en} ${countWords(high)} are significantly high and ${countWords(low)} low${odd ? `, ${countWords(outliers)} unlike their surroundings` : ''} (FDR 5%)${peak ? `; most marked is ${peak.en} (${figure.replace('，', ', ').replace('件', 'incidents')})` : ''}.`,
  };
}

/** Index of the entry with the highest weight; -1 where none has one. */
function indexOfBest(values: ArrayLike<number>, weigh: (value: number, i: number) => number): number {
  let best = -1;
  let most = -Infinity;
  for (let i = 0; i < values.length; i++) {
    const weight = weigh(values[i]!, i);
    if (weight > most) {
      most = weight;
      best = i;
    }
  }
  return best;
}
