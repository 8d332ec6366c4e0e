import { compareShares } from '@/analysis/share-difference/share-difference';
import { buildProjection } from '@/domain/geo/transverse-mercator';
import { OPENNESS } from '@/domain/incident/incident-extract';
import { INCIDENT_FLAGS } from '@/domain/incident/vocabularies';
import { countWords, figureWords, plainParameter, shareWords } from '../number-words';
import { openOrderBook, type OrderBook } from '../order-book';
import { pickPlacedRows, unplacedWords } from '../placed-rows';
import { defineStudy, notAssessable } from '../study';
import type { StudyCard, StudyInput } from '../study';
import { rowAt } from '../study-rows';
import { unitsOfLevel } from '../study-units';
import { borderFrame, type BorderFrame } from './border-frame';
import { bordersReference } from './reference';
import type { BorderPair, BorderSide, BordersResult } from './reference';
import { SideMaker } from './side-maker';

const LEAST_INCIDENTS = 30;
/** Shorter ones are corners. */
const LEAST_BORDER_METERS = 40;

/** Incidents close to another region: how many, how they are handled, and between which neighbours. */
export const study = defineStudy(bordersReference, (input, settings) => {
  const { ground, rows, frame, orders } = input;
  if (!orders) throw new Error('this study needs orders: say so in its reference');
  const meters = Number(settings.meters);
  const borders = borderFrame(ground, frame.levelId, { meters, originMeters: rows.originMeters });
  if (borders.borders.length === 0) {
    return notAssessable(
      '这一级没有两个相邻的区域，谈不上边界；请换一级区域。',
      'No two regions of this level lie next to each other; choose another level.',
    );
  }
  const span = {
    first: rowAt(rows, frame.window.fromSeconds),
    end: rowAt(rows, Math.min(frame.window.toSeconds, frame.asOfSeconds + 1)),
  };
  const { regions, unitOfRow } = unitsOfLevel(input, frame.levelId);
  const placed = pickPlacedRows(rows, span, (row) => unitOfRow[row]! >= 0);
  if (placed.rows.length < LEAST_INCIDENTS) {
    return notAssessable(
      `本期地点精确的事件只有 ${placed.rows.length} 件，少于 ${LEAST_INCIDENTS} 件；请放宽时间或筛选。`,
      `The window has only ${placed.rows.length} incidents with an exact place, fewer than ${LEAST_INCIDENTS}: widen it or relax the filters.`,
    );
  }
  const place = new Map<string, number>(borders.regions.map(({ code }, i) => [code, i]));
  const unitIn = regions.map(({ code }) => place.get(code)!);
  const counter = new BorderCounter(input, borders, openOrderBook(rows, orders));
  for (const row of placed.rows) counter.add(row, unitIn[unitOfRow[row]!]!);
  const near = counter.near.finish();
  const inside = counter.inside.finish();
  const share = ({ returned, judged }: BorderSide) => ({ successes: returned, trials: judged });
  const result: BordersResult = {
    levelId: frame.levelId,
    meters,
    near,
    inside,
    landShare: borders.landShare,
    returnedDifference: compareShares(share(inside), share(near)),
    pairs: counter.pairs(),
    leftOut: unplacedWords(placed),
  };
  return { kind: 'assessed', result, card: describe(input, result) };
});

interface PairSum {
  readonly side: SideMaker;
  readonly onSides: [number, number];
  open: number;
  overdue: number;
}

/** Tells incidents at borders from those inside. */
class BorderCounter {
  readonly near = new SideMaker();
  readonly inside = new SideMaker();
  private readonly input: StudyInput;
  private readonly borders: BorderFrame;
  private readonly book: OrderBook;
  private readonly sums = new Map<string, PairSum>();

  constructor(input: StudyInput, borders: BorderFrame, book: OrderBook) {
    this.input = input;
    this.borders = borders;
    this.book = book;
  }

  add(row: number, unit: number): void {
    const { rows, frame } = this.input;
    const at = { row, asOfSeconds: frame.asOfSeconds };
    const neighbour = this.borders.index.neighbourOf(unit, rows.x[row]!, rows.y[row]!);
    (neighbour ? this.near : this.inside).add(rows, this.book, at);
    if (!neighbour) return;
    const key = keyOf(unit, neighbour.unit);
    const sum = this.sums.get(key) ?? { side: new SideMaker(), onSides: [0, 0], open: 0, overdue: 0 };
    this.sums.set(key, sum);
    sum.side.add(rows, this.book, at);
    sum.onSides[unit < neighbour.unit ? 0 : 1]++;
    if (rows.openness[row] !== OPENNESS.open) return;
    sum.open++;
    if (rows.flags[row]! & INCIDENT_FLAGS.overdue) sum.overdue++;
  }

  /** Every pair with an incident; a border without one is told by its absence. */
  pairs(): BorderPair[] {
    const { ground, rows } = this.input;
    const { toDegrees } = buildProjection(ground.projection);
    const [originX, originY] = rows.originMeters;
    const borders = new Map(this.borders.borders.map((border) => [keyOf(...border.units), border]));
    return [...this.sums]
      .map(([key, { side, onSides, open, overdue }]): BorderPair => {
        const border = borders.get(key);
        const codes = key.split(' ').map((unit) => this.borders.regions[Number(unit)]!.code);
        const isCorner = !border || border.lengthMeters < LEAST_BORDER_METERS;
        return {
          id: codes.join('|'),
          codes: [codes[0]!, codes[1]!],
          ...side.counted(),
          onSides: [...onSides],
          open,
          overdue,
          lengthMeters: isCorner ? null : border.lengthMeters,
          lines: (border?.lines ?? []).map((line) =>
            line.map(([x, y]) => toDegrees(x + originX, y + originY)),
          ),
        };
      })
      .sort((a, b) => b.incidents - a.incidents || a.id.localeCompare(b.id));
  }
}

function keyOf(a: number, b: number): string {
  return `${Math.min(a, b)} ${Math.max(a, b)}`;
}

function describe({ frame }: StudyInput, result: BordersResult): StudyCard {
  const { near, inside, landShare, meters, pairs } = result;
  const all = near.incidents + inside.incidents;
  const share = shareWords(near.incidents / all);
  const land = landShare === null ? null : shareWords(landShare);
  const returned = returnedWords(result);
  return {
    statement: {
      zh: `离邻区 ${meters} m 以内有 ${countWords(near.incidents)} 件，占 ${share}${land === null ? '' : `，而这一带占地 ${land}`}；${returned.zh}。`,
      en: `${countWords(near.incidents)} incidents stand within ${meters} m of another region, ${share} of all${land === null ? '' : `, on ${land} of the ground`}; ${returned.en}.`,
    },
    n: all,
    period: frame.window,
    method: {
      zh: '每件地点精确的事件量到最近的邻区边界；区的外边界没有邻区，不算。同一边界的两侧合计为一对。退回、转手按工单流转记录；中位时长含未办结（Kaplan-Meier）',
      en: 'Each incident with an exact place is measured to the nearest neighbouring region; the outer border of the district has none. Both sides of a border make one pair. Sent back and passed on follow the record of the order; medians include open orders (Kaplan-Meier)',
    },
    parameters: [
      plainParameter('边界距离', 'Distance', `${meters} m`),
      plainParameter('相邻的区域对', 'Pairs with incidents', countWords(pairs.length)),
      ...(result.leftOut ? [{ name: { zh: '未使用', en: 'Not used' }, value: result.leftOut }] : []),
    ],
    sensitivity: {
      zh: '边界多沿道路，事件也多在路上：件数占比高于占地占比不说明边界难管，退回率和时长的差别才说明。',
      en: 'Borders run along roads, and so do incidents: more incidents than ground is no sign of trouble; a difference in what is sent back, or how long it takes, is.',
    },
  };
}

function returnedWords({ near, inside, returnedDifference }: BordersResult) {
  if (!returnedDifference) return { zh: '退回情况不明', en: 'what was sent back is not known' };
  const shares = [near, inside].map(({ returned, judged }) => shareWords(returned / judged));
  const { lower, upper, difference } = returnedDifference;
  const points = `${figureWords(100 * difference)}（${figureWords(100 * lower)} 至 ${figureWords(100 * upper)}）`;
  const isClear = lower > 0 || upper < 0;
  return {
    zh: `被退回 ${shares[0]}，区内 ${shares[1]}，${isClear ? `相差 ${points} 个百分点` : '差别未超出偶然'}`,
    en: `${shares[0]} were sent back against ${shares[1]} inside, ${isClear ? `${figureWords(100 * difference)} points apart (95 %: ${figureWords(100 * lower)} to ${figureWords(100 * upper)})` : 'no more than chance tells apart'}`,
  };
}
