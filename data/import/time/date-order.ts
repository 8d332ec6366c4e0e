import type { LocalizedText } from '@/domain/text/localized-text';
import { detachText } from '../text/clean-text';
import { countWords } from '../text/count-words';
import { ImportRefusal } from '../import-refusal';
import { parseMoment, type DateOrder } from './parse-moment';

const TWO_SMALL_NUMBERS = /^\s*(\d{1,2})[-/.](\d{1,2})[-/.](?:\d{4}|\d{2})(?!\d)/u;
/** Share of contrary dates that may be faults among dates of the other order. */
const MAX_CONTRARY_SHARE = 0.01;
const MAX_SEQUENCE = 5000;

/** What the dates of a file say about the order of day and month. */
export interface DateOrderEvidence {
  readonly add: (text: string) => void;
  readonly conclude: (name: string, given: DateOrder | null) => DateOrderFinding;
}

export interface DateOrderFinding {
  readonly order: DateOrder;
  /** `null` where no date of the file depends on it. */
  readonly note: LocalizedText | null;
}

const ORDER_WORDS: Record<DateOrder, LocalizedText> = {
  mdy: { zh: '月/日/年', en: 'month/day/year' },
  dmy: { zh: '日/月/年', en: 'day/month/year' },
};

/** Watches for numbers above 12, which can be no month, and for the order of the rows. */
export function collectDateOrder(): DateOrderEvidence {
  let dayFirst = 0;
  let monthFirst = 0;
  let open = 0;
  const sequence: string[] = [];

  const add = (text: string): void => {
    const found = TWO_SMALL_NUMBERS.exec(text);
    if (!found) return;
    if (Number(found[1]) > 12) dayFirst++;
    else if (Number(found[2]) > 12) monthFirst++;
    else open++;
    if (dayFirst + monthFirst === 0 && sequence.length < MAX_SEQUENCE) sequence.push(detachText(text));
  };

  const conclude = (name: string, given: DateOrder | null): DateOrderFinding => {
    if (given) return { order: given, note: null };
    if (dayFirst + monthFirst + open === 0) return { order: 'mdy', note: null };
    if (dayFirst + monthFirst > 0) return byNumbers(name, dayFirst, monthFirst);
    const order = bySequence(sequence);
    if (!order) refuseOpen(name, sequence[0] ?? '');
    return {
      order,
      note: {
        zh: `${name}：日期里没有大于 12 的日，按行的先后次序判断为${ORDER_WORDS[order].zh}；若不对，用 --date-format 指明。`,
        en: `${name}: no day above 12; by the order of the rows the dates are ${ORDER_WORDS[order].en}. If that is wrong, say so with --date-format.`,
      },
    };
  };

  return { add, conclude };
}

function byNumbers(name: string, dayFirst: number, monthFirst: number): DateOrderFinding {
  const order = dayFirst > monthFirst ? 'dmy' : 'mdy';
  const [evident, contrary] = order === 'dmy' ? [dayFirst, monthFirst] : [monthFirst, dayFirst];
  if (contrary > (evident + contrary) * MAX_CONTRARY_SHARE) refuseMixed(name, dayFirst, monthFirst);
  return {
    order,
    note: {
      zh: `${name}：日期为${ORDER_WORDS[order].zh}（${countWords(evident)} 个日期只能这样读，相反的 ${contrary} 个）。`,
      en: `${name}: dates are ${ORDER_WORDS[order].en} (${countWords(evident)} can be read no other way, ${contrary} the contrary).`,
    },
  };
}

/** Exports are mostly sorted: the order under which the rows run one way is the right one. */
function bySequence(texts: readonly string[]): DateOrder | null {
  const monthFirst = disorder(texts, 'mdy');
  const dayFirst = disorder(texts, 'dmy');
  if (texts.length < 20) return null;
  if (monthFirst <= 0.02 && dayFirst >= 0.05) return 'mdy';
  return dayFirst <= 0.02 && monthFirst >= 0.05 ? 'dmy' : null;
}

/** Share of steps against the prevailing direction. */
function disorder(texts: readonly string[], order: DateOrder): number {
  const times = texts.map((text) => parseMoment(text, order)?.civilSeconds ?? 0);
  let up = 0;
  let down = 0;
  for (let i = 1; i < times.length; i++) {
    if (times[i]! > times[i - 1]!) up++;
    else if (times[i]! < times[i - 1]!) down++;
  }
  return up + down === 0 ? 0 : Math.min(up, down) / (up + down);
}

function refuseOpen(name: string, example: string): never {
  throw new ImportRefusal('date-order-unclear', {
    zh: `${name} 的日期（如“${example}”）看不出月在前还是日在前。请加 --date-format mdy（月/日/年）或 --date-format dmy（日/月/年）。`,
    en: `The dates of ${name} (such as "${example}") do not show whether the month or the day comes first. Add --date-format mdy (month/day/year) or --date-format dmy (day/month/year).`,
  });
}

function refuseMixed(name: string, dayFirst: number, monthFirst: number): never {
  throw new ImportRefusal('date-order-mixed', {
    zh: `${name} 里日/月/年与月/日/年混用（分别至少 ${dayFirst} 与 ${monthFirst} 个），无法都读对。请先统一，或用 --date-format 指明一种，另一种将被拒收。`,
    en: `${name} mixes day/month/year and month/day/year (at least ${dayFirst} and ${monthFirst}), which cannot both be read right. Make them one, or name one with --date-format: the others will be rejected.`,
  });
}
