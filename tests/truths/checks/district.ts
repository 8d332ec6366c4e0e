import type { SampleDistrict } from '#data/district/build-district';
import { weekdayOfDay } from '@/domain/time/civil-time';
import { study as anomalies } from '@/studies/anomalies/index';
import type { AlertFinding, AlertWindow } from '@/studies/anomalies/reference';
import { study as clusters } from '@/studies/clusters/index';
import { study as emerging } from '@/studies/emerging/index';
import { study as forecast } from '@/studies/forecast/index';
import { study as nearRepeat } from '@/studies/near-repeat/index';
import type { StudyInput } from '@/studies/study';
import { filterRows } from '#tests/support/filter-rows';
import { runStudy } from '../run-study';

/** Whether something planted was found, and what was seen. */
export interface Finding {
  readonly name: string;
  readonly isFound: boolean;
  readonly seen: string;
  /** True for what no bar is set for. */
  readonly isToldOnly?: boolean;
}

/** Everything planted into one district that a study should find. */
export function findTruths(district: SampleDistrict, input: StudyInput): Finding[] {
  return [
    findBurst(district, input, 24),
    findBurst(district, input, 6),
    findEmergingCluster(district, input),
    ...findCells(district, input),
    ...findChains(district, input),
    findWeekRhythm(district, input),
  ];
}

/** The event day, judged at its own end: yellow or worse where the crowd was, in a category it brought. */
function findBurst({ truths }: SampleDistrict, input: StudyInput, windowHours: AlertWindow): Finding {
  const { to, gridCodes, categoryCodes } = truths.eventDayBurst;
  const streets = new Set(gridCodes.map((code) => code.slice(0, 9)));
  const categories = new Set(categoryCodes.map((code) => code.slice(0, 2)));
  const atItsEnd = { ...input, frame: { ...input.frame, asOfSeconds: to / 1000 - 1 } };
  const isTheBurst = ({ regionCode, categoryCode, level }: AlertFinding) =>
    level <= 3 &&
    categories.has(categoryCode) &&
    regionCode !== null &&
    (gridCodes.includes(regionCode) || streets.has(regionCode));
  const found = runStudy(anomalies, atItsEnd, { windowHours }).alerts.filter(isTheBurst);
  return {
    name: `burst flagged within its day (${windowHours} h, yellow or worse)`,
    isFound: found.length > 0,
    seen: found[0] ? `level ${found[0].level} ${found[0].observed} seen` : 'nothing',
  };
}

function findEmergingCluster({ truths }: SampleDistrict, input: StudyInput): Finding {
  const { gridCodes, categoryCode } = truths.emergingCluster;
  const [found] = runStudy(clusters, input).clusters.filter(
    (cluster) =>
      cluster.isSignificant &&
      (cluster.categoryCode === null || categoryCode.startsWith(cluster.categoryCode)) &&
      cluster.regionCodes.some((code) => gridCodes.includes(code)),
  );
  return {
    name: 'emerging cluster found by the prospective scan',
    isFound: found !== undefined,
    seen: found ? `p ${found.adjustedP.toFixed(3)}` : 'nothing',
  };
}

function findCells({ truths }: SampleDistrict, input: StudyInput): Finding[] {
  const { cells, categories } = runStudy(emerging, input);
  return [...truths.risingCells, ...truths.fadingCells].map(({ centerGridCode, expectedPattern }) => {
    const category = categories[cells.regionCodes.indexOf(centerGridCode)] ?? 'not assessable';
    return {
      name: `cell planted as ${expectedPattern} gets its category`,
      isFound: category === `${expectedPattern}-hot`,
      seen: category,
    };
  });
}

/**
 * The cell of the Knox table up to 100 m and seven days: with the scene filtered to the thefts, and told beside it for
 * the whole class of the first level, in which they are one kind of four.
 */
function findChains({ truths }: SampleDistrict, input: StudyInput): Finding[] {
  const { categoryCode, distanceMeters, days } = truths.nearRepeat;
  const { rows } = input;
  const ofThefts = filterRows(rows, (row) => rows.categoryCodes[rows.category[row]!] === categoryCode);
  const look = (all: StudyInput) => {
    const { table } = runStudy(nearRepeat, all, { category: categoryCode.slice(0, 2) });
    const at =
      table.distanceLimitsMeters.indexOf(distanceMeters) * table.timeLimits.length +
      table.timeLimits.indexOf(days);
    return {
      isFound: table.flagged[at] === 1,
      seen: `ratio ${table.ratios[at]!.toFixed(2)} p ${table.p[at]!.toFixed(3)}`,
    };
  };
  return [
    { name: 'near-repeat chain flagged in the Knox table', ...look({ ...input, rows: ofThefts }) },
    { name: 'near-repeat chain flagged among the whole class', ...look(input), isToldOnly: true },
  ];
}

const LEAST_CORRELATION = 0.6;

/** The forecast of the whole is drawn and follows the week as it was made. */
function findWeekRhythm({ truths }: SampleDistrict, input: StudyInput): Finding {
  const { series, firstForecastDay } = runStudy(forecast, input);
  const whole = series.find(({ kind }) => kind === 'all')!;
  const sums = new Float64Array(7);
  const days = new Float64Array(7);
  whole.mean.forEach((mean, step) => {
    const weekday = weekdayOfDay(firstForecastDay + step);
    sums[weekday]! += mean;
    days[weekday]! += 1;
  });
  const byWeekday = Array.from(sums, (sum, weekday) => sum / days[weekday]!);
  const likeness = correlation(byWeekday, truths.rhythm.weekdayFactors);
  return {
    name: 'weekly season in the forecast, drawn',
    isFound: whole.notDrawn === null && likeness >= LEAST_CORRELATION,
    seen: whole.notDrawn ?? `r ${likeness.toFixed(2)} MASE ${whole.card?.mase.toFixed(2) ?? ''}`,
  };
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  const products = (p: (i: number) => number) => a.reduce((sum, _, i) => sum + p(i), 0);
  const cross = products((i) => (a[i]! - meanA) * (b[i]! - meanB));
  const spread = products((i) => (a[i]! - meanA) ** 2) * products((i) => (b[i]! - meanB) ** 2);
  return cross / Math.sqrt(spread);
}
