import type { LocalizedText } from '@/domain/text/localized-text';
import { ImportRefusal } from '../import-refusal';
import type { RegionStamper } from '../regions/region-stamper';
import { countWords, shareWords } from '../text/count-words';
import { crsNote, type CrsChoice } from './choose-crs';
import { compareCrs, type CrsComparison } from './compare-crs';
import type { Crs } from './crs';
import type { PointSurvey, SampledPoint } from './point-survey';
import { projectedHint } from './projected-hint';

/** How the pairs of a file are to be read. */
export interface PlaceDecision {
  readonly crs: Crs;
  /** Longitude and latitude stand in each other's columns. */
  readonly exchanged: boolean;
  readonly notes: readonly LocalizedText[];
}

export interface PlaceQuestion {
  readonly name: string;
  readonly choice: CrsChoice;
  readonly survey: PointSurvey;
  /** `null` where there are no boundaries to hold the points against. */
  readonly stamper: RegionStamper | null;
  /** What the user says; `undefined` to find out. */
  readonly swap: boolean | undefined;
  readonly allowOutside: boolean;
}

const SURE_SHARE = 0.95;
const MOST_SHARE = 0.5;
const STRAY_SHARE = 0.01;
/** Least share of points in any region for boundaries and points to be of one place. */
const LEAST_INSIDE_SHARE = 0.005;
const LEAST_POINTS = 20;
const POLAR_DEGREES = 75;

/**
 * Decides how coordinates are read, once all of them have been seen: their order, and whether the CRS can be right.
 *
 * @throws {ImportRefusal} If they are no coordinates of the CRS, or lie in none of the regions.
 */
export function decidePlace(question: PlaceQuestion): PlaceDecision {
  const { name, choice, survey, stamper } = question;
  if (survey.count() === 0) return { crs: choice.crs, exchanged: false, notes: [] };
  const order = decideOrder(question);
  const points = order.exchanged ? survey.sample().map(exchange) : survey.sample();
  const notes = [...order.notes];
  if (!stamper) {
    if (!order.isSure) refusePolar(name, choice.crs, points);
    return { crs: choice.crs, exchanged: order.exchanged, notes: [crsNote(name, choice), ...notes] };
  }
  const comparison = compareCrs(choice.crs, points, stamper);
  const takesBest = choice.by === 'auto' && comparison.isChosenDoubtful;
  const fit = takesBest ? comparison.best : comparison.chosen;
  if (
    !question.allowOutside &&
    points.length >= LEAST_POINTS &&
    insideShare(fit.crs, points, stamper) < LEAST_INSIDE_SHARE
  )
    refuseOutside(name, fit.crs, points);
  notes.push(crsNote(name, { ...choice, crs: fit.crs }), fitNote(name, comparison, takesBest));
  return { crs: fit.crs, exchanged: order.exchanged, notes };
}

interface OrderDecision {
  readonly exchanged: boolean;
  /** Whether ranges or the user leave no doubt. */
  readonly isSure: boolean;
  readonly notes: readonly LocalizedText[];
}

function decideOrder({ name, choice, survey, stamper, swap }: PlaceQuestion): OrderDecision {
  const count = survey.count();
  const { straight, exchanged } = survey.holding();
  if (swap !== undefined)
    return { exchanged: swap, isSure: true, notes: swap ? [swapNote(name, 'flag')] : [] };
  if (straight < count * MOST_SHARE) {
    if (exchanged >= count * SURE_SHARE)
      return { exchanged: true, isSure: true, notes: [swapNote(name, 'range')] };
    refuseRange(name, choice.crs, survey.sample());
  }
  if (exchanged <= count * STRAY_SHARE) return { exchanged: false, isSure: true, notes: [] };
  if (!stamper) return { exchanged: false, isSure: false, notes: [] };
  const points = survey.sample();
  const asTheyAre = insideShare(choice.crs, points, stamper);
  const turned = insideShare(choice.crs, points.map(exchange), stamper);
  const isTurned = turned >= MOST_SHARE && asTheyAre <= STRAY_SHARE;
  return { exchanged: isTurned, isSure: true, notes: isTurned ? [swapNote(name, 'regions')] : [] };
}

function insideShare(crs: Crs, points: readonly SampledPoint[], stamper: RegionStamper): number {
  const inside = points.filter(
    ({ x, y }) => crs.holds(x, y) && stamper.stamp(...crs.toWgs84(x, y)).some((code) => code !== null),
  );
  return inside.length / Math.max(1, points.length);
}

function exchange(point: SampledPoint): SampledPoint {
  return { ...point, x: point.y, y: point.x };
}

function swapNote(name: string, by: 'flag' | 'range' | 'regions'): LocalizedText {
  const because = {
    flag: { zh: '按 --swap 的要求', en: 'as --swap says' },
    range: { zh: '纬度列的数值超过 90 度', en: 'the latitudes are above 90 degrees' },
    regions: { zh: '对调后才落在区域内', en: 'only exchanged do the points lie in the regions' },
  }[by];
  return {
    zh: `${name}：经度与纬度写反了（${because.zh}），已对调。`,
    en: `${name}: longitude and latitude are in each other's place (${because.en}); they were exchanged.`,
  };
}

/** Says how well the points fit, and where another CRS fits better, by how much. */
function fitNote(
  name: string,
  { chosen, best, isChosenDoubtful, statedCount }: CrsComparison,
  takesBest: boolean,
): LocalizedText {
  const total = chosen.fits.length;
  const against =
    statedCount > total / 2
      ? { zh: '所填区域', en: 'the region their row states' }
      : { zh: '某个区域', en: 'a region' };
  const share = (fit: typeof chosen): string => shareWords(Math.round(fit.share * total), total);
  const base = {
    zh: `${name}：抽样 ${countWords(total)} 点，按 ${chosen.crs.id} 有 ${share(chosen)} 落在${against.zh}内`,
    en: `${name}: of ${countWords(total)} points looked at, ${share(chosen)} lie in ${against.en} when read as ${chosen.crs.id}`,
  };
  if (!isChosenDoubtful)
    return { zh: `${base.zh}，坐标系无异常。`, en: `${base.en}; nothing speaks for another datum.` };
  const better = {
    zh: `，按 ${best.crs.id} 有 ${share(best)}`,
    en: `, ${share(best)} as ${best.crs.id}`,
  };
  return takesBest
    ? {
        zh: `${base.zh}${better.zh}，因此采用 ${best.crs.id}。`,
        en: `${base.en}${better.en}: so ${best.crs.id} is taken.`,
      }
    : {
        zh: `警告：${base.zh}${better.zh}。坐标很可能是 ${best.crs.id}，请核对后用 --crs ${best.crs.id.toLowerCase()} 重新导入。`,
        en: `Warning: ${base.en}${better.en}. The coordinates are very likely ${best.crs.id}: check, and import again with --crs ${best.crs.id.toLowerCase()}.`,
      };
}

function refuseRange(name: string, crs: Crs, points: readonly SampledPoint[]): never {
  const { x, y } = points.find((point) => !crs.holds(point.x, point.y)) ?? points[0]!;
  if (crs.unit === 'meter') {
    throw new ImportRefusal('crs-contradicts', {
      zh: `${name} 的坐标（如 ${x}, ${y}）不可能属于坐标系 ${crs.id}（带号或中央经线可能不对）。请核对 --crs。`,
      en: `The coordinates of ${name} (such as ${x}, ${y}) cannot be in ${crs.id}: the zone or central meridian may be wrong. Check --crs.`,
    });
  }
  const hint = projectedHint(x, y, '--crs');
  throw new ImportRefusal('projected-coordinates', {
    zh: `${name} 的坐标（如 ${x}, ${y}）不是经纬度，应是投影平面的米或英尺。${hint.zh}`,
    en: `The coordinates of ${name} (such as ${x}, ${y}) are no degrees of longitude and latitude but meters or feet of a map projection. ${hint.en}`,
  });
}

/** Where order is open and there are no boundaries, a city near a pole is more likely one with its axes exchanged. */
function refusePolar(name: string, crs: Crs, points: readonly SampledPoint[]): void {
  if (crs.unit !== 'degree') return;
  const polar = points.filter(({ y }) => Math.abs(y) > POLAR_DEGREES).length;
  if (polar < points.length * MOST_SHARE) return;
  throw new ImportRefusal('order-unclear', {
    zh: `${name} 的纬度多在 75 度以上，经度与纬度可能写反了，又没有区域边界可核对。请加 --swap 对调，或加 --no-swap 确认无误。`,
    en: `Most latitudes of ${name} are above 75 degrees; longitude and latitude may be in each other's place, and there are no boundaries to tell. Add --swap to exchange them, or --no-swap if they are right.`,
  });
}

function refuseOutside(name: string, crs: Crs, points: readonly SampledPoint[]): never {
  const { x, y } = points[Math.floor(points.length / 2)]!;
  const [longitude, latitude] = crs.toWgs84(x, y);
  const place = `${longitude.toFixed(4)}, ${latitude.toFixed(4)}`;
  throw new ImportRefusal('points-elsewhere', {
    zh: `${name} 的点（如 ${place}）几乎都不在给出的区域内：边界文件、坐标系或经纬度顺序可能不对。若属实，请加 --allow-outside。`,
    en: `Hardly any point of ${name} (such as ${place}) lies in the given regions: the boundaries, the datum or the order of the coordinates may be wrong. If it is so, add --allow-outside.`,
  });
}
