import { estimateSurvival } from '@/analysis/kaplan-meier/survival-curve';
import { survivalQuantile } from '@/analysis/kaplan-meier/survival-quantile';
import type { LocalizedText } from '@/domain/text/localized-text';
import { firstCategories } from '../first-categories';
import { nameWords, shareWords } from '../number-words';
import { said } from '../study-method';
import { rowAt } from '../study-rows';
import { unitsOfLevel } from '../study-units';
import { readOrders } from '../time-to-close/read-orders';
import type { BriefContext } from './brief-context';
import { daysWords, spaced } from './brief-words';
import { standingOf } from './count-due';
import type { BriefRanking, RankedUnit, WeakPlace } from './reference';

const MOST = 3;
const FEWEST_LATE_OF_CLASS = 3;
/** A class stands out in a place where it makes this many times the share it has elsewhere. */
const CLASS_LIFT = 1.3;
const FEWEST_ORDERS = 10;
/** Differences of the median below this are not worth a sentence. */
const PACE_LIFT = 1.2;

/** The three places farthest below the others for their size, each with what the data say of why. */
export function findWeakest(context: BriefContext, ranking: BriefRanking | null): readonly WeakPlace[] {
  if (!ranking || context.placeLevel === null) return [];
  const { input, placeLevel } = context;
  const weakest = ranking.units
    .filter(({ place, z }) => place !== 'too-few' && z < 0)
    .toSorted((a, b) => a.z - b.z)
    .slice(0, MOST);
  if (weakest.length === 0) return [];
  const { regions, unitOfRow } = unitsOfLevel(input, placeLevel);
  const late = lateRows(context);
  const paces = pacesOf(context, unitOfRow);
  return weakest.map((unit) => {
    const place = regions.findIndex(({ code }) => code === unit.code);
    const region = regions[place]!;
    const parent = input.ground.regions.find(({ code }) => code === region.parentCode);
    return {
      code: unit.code,
      name: unit.name,
      parentName: parent ? nameWords(parent) : null,
      overdue: unit.due - unit.onTime,
      due: unit.due,
      place: unit.place,
      z: unit.z,
      reasons: [
        sizeReason(unit, ranking),
        paceReason(paces.get(place) ?? null, paces.get(null) ?? null),
        classReason(context, late, (row) => unitOfRow[row] === place),
        beforeReason(unit),
        chanceReason(unit),
      ]
        .filter((reason) => reason !== null)
        .map(spaced),
    };
  });
}

function sizeReason({ due, onTime }: RankedUnit, { target }: BriefRanking): LocalizedText {
  const overdue = due - onTime;
  return said(
    `超期 ${overdue} / ${due} 件（${shareWords(overdue / due)}），合计为 ${shareWords(1 - target)}`,
    `${overdue} of ${due} late (${shareWords(overdue / due)}); all together ${shareWords(1 - target)}`,
  );
}

function beforeReason({ share, before }: RankedUnit): LocalizedText | null {
  if (before === null || share === null) return null;
  const late = said(
    `上期超期率 ${shareWords(1 - before)}`,
    `late in the period before: ${shareWords(1 - before)}`,
  );
  if (share < before - 0.02) return said(`${late.zh}，本期变差`, `${late.en}, so it got worse`);
  return share > before + 0.02
    ? said(`${late.zh}，本期已有好转`, `${late.en}, so it got better`)
    : said(`${late.zh}，没有变化`, `${late.en}, no change`);
}

function chanceReason({ place }: RankedUnit): LocalizedText | null {
  return place === 'within'
    ? said('未超出偶然范围，只供留意', 'not beyond chance: to be watched, not blamed')
    : null;
}

/** Median days of each unit, and of all under `null`. */
function pacesOf({ input }: BriefContext, unitOfRow: Int32Array): ReadonlyMap<number | null, number> {
  const orders = readOrders(input, rowAt(input.rows, input.frame.asOfSeconds + 1));
  const groups = new Map<number | null, number[]>([[null, Array.from(orders.rows.keys())]]);
  orders.rows.forEach((row, i) => {
    const unit = unitOfRow[row]!;
    if (unit < 0) return;
    const group = groups.get(unit);
    if (group) group.push(i);
    else groups.set(unit, [i]);
  });
  const medians = new Map<number | null, number>();
  for (const [unit, members] of groups) {
    if (members.length < FEWEST_ORDERS) continue;
    const times = Float64Array.from(members, (i) => orders.days[i]!);
    const closed = Uint8Array.from(members, (i) => orders.closed[i]!);
    const { time } = survivalQuantile(estimateSurvival({ times, closed }), 0.5);
    if (time !== null) medians.set(unit, time);
  }
  return medians;
}

function paceReason(own: number | null, all: number | null): LocalizedText | null {
  if (own === null || all === null || own < all * PACE_LIFT) return null;
  return said(
    `办结中位 ${daysWords(own).zh}，合计 ${daysWords(all).zh}`,
    `median ${daysWords(own).en} to close; all together ${daysWords(all).en}`,
  );
}

function lateRows({ input: { rows, frame } }: BriefContext): readonly number[] {
  const late: number[] = [];
  const end = rowAt(rows, frame.window.toSeconds);
  for (let row = rowAt(rows, frame.window.fromSeconds); row < end; row++) {
    if (standingOf(rows, row) === 'overdue') late.push(row);
  }
  return late;
}

/** The class that makes more of what is late here than elsewhere. */
function classReason(
  { input }: BriefContext,
  late: readonly number[],
  isHere: (row: number) => boolean,
): LocalizedText | null {
  const { categories, categoryOfRow } = firstCategories(input.ground, input.rows);
  const count = (some: readonly number[]) => {
    const counts = new Array<number>(categories.length).fill(0);
    for (const row of some) {
      const category = categoryOfRow[row]!;
      if (category >= 0) counts[category]!++;
    }
    return counts;
  };
  const here = late.filter(isHere);
  const own = count(here);
  const all = count(late);
  const top = own.indexOf(Math.max(...own));
  if (top < 0 || own[top]! < FEWEST_LATE_OF_CLASS) return null;
  const [share, elsewhere] = [own[top]! / here.length, all[top]! / late.length];
  const { name } = categories[top]!;
  return share >= elsewhere * CLASS_LIFT
    ? said(
        `超期的 ${shareWords(share)} 是${name.zh}（合计 ${shareWords(elsewhere)}）`,
        `${shareWords(share)} of what is late is ${name.en} (all together ${shareWords(elsewhere)})`,
      )
    : said(
        `超期最多的是${name.zh}（${own[top]!} 件），构成与别处相近`,
        `mostly ${name.en} (${own[top]!}), a mix as elsewhere`,
      );
}
