import { describeConnectivity } from '@/analysis/contiguity/connectivity';
import { DEFAULT_SEED } from '@/analysis/random/random';
import type { RunControl } from '@/analysis/run-control';
import { partOfRun } from '@/analysis/run-control';
import type { LocalizedText } from '@/domain/text/localized-text';
import { leaveOutPiles, leftOutWords } from '../left-out';
import { countWords, plainParameter, shareWords } from '../number-words';
import { defineStudy, notAssessable } from '../study';
import type { NotAssessable, StudyCard, StudyInput, StudyOutcome } from '../study';
import { buildStudyCells, cellName } from '../study-cells';
import type { StudyCells } from '../study-cells';
import { rowAt } from '../study-rows';
import { buildField, countByCell, testGiStar, testMoran } from './hot-spot-field';
import type { HotSpotField, TestedField } from './hot-spot-field';
import { hotSpotStatement, isHigh } from './hot-spot-words';
import { hotSpotsReference } from './reference';
import type { Exposure, HotSpotsResult, HotSpotsSettings } from './reference';

const MIN_CELLS = 8;
const MIN_INCIDENTS = 30;
const SIGNIFICANCE = 0.05;
const DAY_SECONDS = 86_400;

export const study = defineStudy(hotSpotsReference, findHotSpots);

function findHotSpots(
  input: StudyInput,
  settings: HotSpotsSettings,
  control: RunControl,
): StudyOutcome<HotSpotsResult> {
  const { rows, frame } = input;
  const cells = buildStudyCells(input, { kind: settings.unit, cellMeters: settings.cellMeters });
  if (!cells) {
    return notAssessable(
      '没有区域边界，无法分格统计；请导入区域边界。',
      'There are no regions to count by; import boundaries.',
    );
  }
  const span = { first: rowAt(rows, frame.window.fromSeconds), end: rowAt(rows, frame.window.toSeconds) };
  const leftOut = leaveOutPiles(rows, cells.cellOfRow, span);
  const counts = countByCell(cells.cellOfRow, cells.frame.regionCodes.length, span);
  const field = buildField(cells, counts, usableExposure(cells, settings.exposure));
  const refusal = refuseSmall(field);
  if (refusal) return refusal;
  const test = settings.statistic === 'gi' ? testGiStar : testMoran;
  const tested = test(field, cells.neighbors, partOfRun(control, 0, 0.8));
  if (tested.classes.every((mark) => mark === null)) {
    return settings.unit === 'fishnet'
      ? notAssessable(
          '各格件数全部相同，没有差别可检验。',
          'All cells count the same: there is no difference to test.',
        )
      : notAssessable(
          '各区域之间的差别没有超出偶然：平滑后全部相同，谈不上冷热点。可放宽时间窗再看。',
          'Regions differ no more than by chance: smoothed, all are the same, so none is hot or cold. A longer window may show more.',
        );
  }
  const result: HotSpotsResult = {
    cells: cells.frame,
    statistic: settings.statistic,
    measure: field.measure,
    counts,
    values: field.values,
    scores: tested.scores,
    p: tested.p,
    adjustedP: tested.adjustedP,
    classes: tested.classes,
    reasons: tested.reasons,
    global: tested.global,
    significance: SIGNIFICANCE,
    leftOut: leftOutWords(leftOut),
  };
  const other = testOther(cells, { field, settings }, partOfRun(control, 0.8, 1));
  const card = buildCard(input, { cells, result, tested, other });
  return { kind: 'assessed', result, card };
}

/** Why a field is too small to be tested; `null` where it is not. */
function refuseSmall({ counts, reasons }: HotSpotField): NotAssessable | null {
  const assessable = reasons.filter((reason) => reason === null).length;
  if (assessable < MIN_CELLS) {
    return notAssessable(
      `可比较的只有 ${assessable} 格，少于 ${MIN_CELLS} 格，无法判断聚集；可改用方格或扩大范围。`,
      `Only ${assessable} cells can be compared, fewer than ${MIN_CELLS}: use a fishnet or a wider scope.`,
    );
  }
  const n = counts.reduce((sum, count) => sum + count, 0);
  if (n < MIN_INCIDENTS) {
    return notAssessable(
      `本期能定位的事件只有 ${n} 件，少于 ${MIN_INCIDENTS} 件；请放宽时间或筛选。`,
      `Only ${n} incidents of the window can be placed, fewer than ${MIN_INCIDENTS}: widen the window or the filters.`,
    );
  }
  return null;
}

interface CardParts {
  readonly cells: StudyCells;
  readonly result: HotSpotsResult;
  readonly tested: TestedField;
  readonly other: TestedField | null;
}

function buildCard({ ground, frame }: StudyInput, { cells, result, tested, other }: CardParts): StudyCard {
  const days = Math.round((frame.window.toSeconds - frame.window.fromSeconds) / DAY_SECONDS);
  return {
    statement: hotSpotStatement(result, days, (cell) => cellName(ground, cells.frame, cell)),
    n: result.counts.reduce((sum, count) => sum + count, 0),
    period: frame.window,
    method: METHODS[result.statistic],
    parameters: [
      ...measureParameters(result, cells),
      { name: { zh: 'p 值', en: 'p-values' }, value: inferenceWords(tested) },
      plainParameter('多重检验', 'Multiple tests', 'Benjamini–Hochberg, FDR 5%'),
      ...(result.leftOut ? [{ name: { zh: '未计入', en: 'Left out' }, value: result.leftOut }] : []),
    ],
    sensitivity: sensitivityWords(result, other),
  };
}

function inferenceWords({ inference, permutations }: TestedField): LocalizedText {
  if (inference === 'normal') return { zh: '正态近似', en: 'normal approximation' };
  return {
    zh: `条件置换 ${countWords(permutations)} 次，种子 ${DEFAULT_SEED}`,
    en: `${countWords(permutations)} conditional permutations, seed ${DEFAULT_SEED}`,
  };
}

const METHODS = {
  gi: {
    zh: 'Getis–Ord Gi*（Ord & Getis 1995）：本格与邻格合计偏离全域均值的程度',
    en: 'Getis–Ord Gi* (Ord & Getis 1995): how far a cell and its neighbors depart from the overall mean',
  },
  moran: {
    zh: '局部 Moran I（Anselin 1995）：本格与邻格相似或相反',
    en: "Local Moran's I (Anselin 1995): whether a cell resembles its neighbors or differs from them",
  },
} as const;

/** Residents where they are asked for and known for nearly all regions, else the area. */
function usableExposure({ frame, residents }: StudyCells, wanted: Exposure): Exposure {
  if (frame.kind === 'fishnet' || wanted === 'area') return 'area';
  return residents.filter((count) => count > 0).length >= 0.9 * residents.length ? 'residents' : 'area';
}

const MEASURES = {
  count: { zh: '每格件数', en: 'incidents a cell' },
  'per-square-kilometer': {
    zh: '每 km² 件数，经验贝叶斯平滑（Marshall 1991）',
    en: 'incidents per km², empirical-Bayes smoothed (Marshall 1991)',
  },
  'per-thousand-residents': {
    zh: '每千常住人口件数，经验贝叶斯平滑（Marshall 1991）',
    en: 'incidents per 1,000 residents, empirical-Bayes smoothed (Marshall 1991)',
  },
} as const;

function measureParameters(
  { measure, reasons }: HotSpotsResult,
  { neighbors, neighborWords }: StudyCells,
): StudyCard['parameters'] {
  const { meanNeighborCount, islandCount } = describeConnectivity(neighbors);
  const unjudged = reasons.filter((reason) => reason !== null).length;
  const mean = meanNeighborCount.toFixed(1);
  return [
    { name: { zh: '指标', en: 'Measure' }, value: MEASURES[measure] },
    {
      name: { zh: '邻接', en: 'Neighbors' },
      value: {
        zh: `${neighborWords.zh}，平均 ${mean} 个${islandCount > 0 ? `，孤立 ${islandCount} 个` : ''}`,
        en: `${neighborWords.en}, ${mean} on average${islandCount > 0 ? `, ${islandCount} islands` : ''}`,
      },
    },
    ...(unjudged > 0 ? [plainParameter('不可判断', 'Not assessable', countWords(unjudged))] : []),
  ];
}

interface Chosen {
  readonly field: HotSpotField;
  readonly settings: HotSpotsSettings;
}

/** The same test with the other denominator; `null` where there is none. */
function testOther(cells: StudyCells, { field, settings }: Chosen, control: RunControl): TestedField | null {
  if (cells.frame.kind === 'fishnet' || settings.statistic === 'moran') return null;
  const other = usableExposure(cells, settings.exposure === 'area' ? 'residents' : 'area');
  const swapped = buildField(cells, field.counts, other);
  return swapped.measure === field.measure ? null : testGiStar(swapped, cells.neighbors, control);
}

function sensitivityWords({ classes, cells, measure }: HotSpotsResult, other: TestedField | null) {
  if (cells.kind === 'fishnet') {
    return {
      zh: '方格的边长和起点：换一种边长，边缘的格可能进出显著之列。',
      en: 'Size and origin of the net: with another size, cells at the margin may become significant or cease to be.',
    };
  }
  const hot = classes.flatMap((mark, i) => (isHigh(mark) ? [i] : []));
  if (!other || hot.length === 0) {
    return {
      zh: '分母和分格：改用方格或别的分母，结论可能不同。',
      en: 'Denominator and division: a fishnet or another denominator may say otherwise.',
    };
  }
  const kept = hot.filter((i) => isHigh(other.classes[i]!)).length;
  const byResidents = measure === 'per-square-kilometer';
  return {
    zh: `分母：改按${byResidents ? '常住人口' : '面积'}计算，${hot.length} 个热点中仍有 ${kept} 个成立（${shareWords(kept / hot.length)}）。`,
    en: `The denominator: by ${byResidents ? 'residents' : 'area'}, ${kept} of ${hot.length} hot spots remain (${shareWords(kept / hot.length)}).`,
  };
}
