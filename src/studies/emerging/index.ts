import { emergingHotSpots } from '@/analysis/emerging-hot-spots/emerging-hot-spots';
import type { RunControl } from '@/analysis/run-control';
import { buildSpaceTimeCube, cellTotals } from '@/analysis/space-time-cube/space-time-cube';
import { equalSteps } from '@/analysis/space-time-cube/time-steps';
import type { TimeSteps } from '@/analysis/space-time-cube/time-steps';
import { leaveOutPiles, leftOutWords } from '../left-out';
import { countWords, plainParameter } from '../number-words';
import { defineStudy, notAssessable } from '../study';
import type { StudyCard, StudyInput, StudyOutcome } from '../study';
import { buildStudyCells, cellName } from '../study-cells';
import type { StudyCells } from '../study-cells';
import { rowAt } from '../study-rows';
import { emergingStatement } from './emerging-words';
import { emergingReference } from './reference';
import type { EmergingResult, EmergingSettings } from './reference';

const WEEK_SECONDS = 7 * 86_400;
const MIN_WEEKS = 10;
const MIN_CELLS = 8;
const TWO_YEARS_WEEKS = 104;
const SIGNIFICANCE = 0.05;

export const study = defineStudy(emergingReference, findEmerging);

function findEmerging(
  input: StudyInput,
  settings: EmergingSettings,
  control: RunControl,
): StudyOutcome<EmergingResult> {
  const { rows } = input;
  const cells = buildStudyCells(input, { kind: settings.unit, cellMeters: settings.cellMeters });
  const cellCount = cells?.frame.regionCodes.length ?? 0;
  if (!cells || cellCount < MIN_CELLS) {
    return notAssessable(
      `只有 ${cellCount} 格，少于 ${MIN_CELLS} 格，无法比较；可改用方格或扩大范围。`,
      `There are only ${cellCount} cells, fewer than ${MIN_CELLS}: use a fishnet or a wider scope.`,
    );
  }
  const time = weeksOf(input, settings);
  const steps = time.edges.length - 1;
  if (steps < MIN_WEEKS) {
    return notAssessable(
      `数据只有 ${Math.max(0, steps)} 个整周，少于 ${MIN_WEEKS} 周，看不出新兴与消退。`,
      `The data hold only ${Math.max(0, steps)} full weeks, fewer than ${MIN_WEEKS}: too few to tell what emerges or fades.`,
    );
  }
  const span = { first: rowAt(rows, time.edges[0]!), end: rowAt(rows, time.edges[steps]!) };
  const leftOut = leaveOutPiles(rows, cells.cellOfRow, span);
  const cube = buildSpaceTimeCube(cells.cellOfRow, rows.reportedAt, cellCount, time);
  const found = emergingHotSpots(cube, cells.neighbors, { significance: SIGNIFICANCE }, control);
  if (found.categories.every((category) => category === null)) {
    return notAssessable(
      '各格每周的件数全部相同或都没有事件，没有变化可言；请放宽筛选。',
      'All cells count the same every week, or nothing at all: relax the filters.',
    );
  }
  const result: EmergingResult = {
    cells: cells.frame,
    steps,
    edges: time.edges,
    z: byCell(found.z, cellCount, steps, new Float32Array(found.z.length)),
    states: byCell(found.states, cellCount, steps, new Int8Array(found.states.length)),
    counts: cellTotals(cube),
    lastCounts: cube.values.slice((steps - 1) * cellCount),
    trendZ: found.trendZ,
    trendP: found.trendP,
    categories: found.categories.map((category, i) => (cells.isCut[i] ? null : category)),
    reasons: found.reasons.map((reason, i) => (cells.isCut[i] ? 'cut' : reason)),
    significance: SIGNIFICANCE,
    leftOut: leftOutWords(leftOut),
  };
  return { kind: 'assessed', result, card: buildCard(input, cells, result) };
}

/** Full weeks counted back from now, so that the last one is complete. */
function weeksOf({ ground, rows, frame }: StudyInput, { span }: EmergingSettings): TimeSteps {
  const end = frame.asOfSeconds;
  const start = rows.olderLeftOut > 0 ? (rows.reportedAt[0] ?? end) : ground.firstSeconds;
  const from = span === 'all' ? start : Math.max(start, end - TWO_YEARS_WEEKS * WEEK_SECONDS);
  return equalSteps(from, end, WEEK_SECONDS);
}

/** From one step after another to one cell after another. */
function byCell<T extends Float32Array | Int8Array>(
  values: ArrayLike<number>,
  cells: number,
  steps: number,
  into: T,
): T {
  for (let t = 0; t < steps; t++) {
    for (let i = 0; i < cells; i++) into[i * steps + t] = values[t * cells + i]!;
  }
  return into;
}

function buildCard({ ground }: StudyInput, cells: StudyCells, result: EmergingResult): StudyCard {
  const { steps, edges, reasons } = result;
  const empty = reasons.filter((reason) => reason === 'no_exposure').length;
  const cut = reasons.filter((reason) => reason === 'cut').length;
  return {
    statement: emergingStatement(result, (cell) => cellName(ground, result.cells, cell)),
    n: result.counts.reduce((sum, count) => sum + count, 0),
    period: { fromSeconds: edges[0]!, toSeconds: edges[steps]! },
    method: {
      zh: '时空立方上的 Gi*（本格与邻格，本周与上周），再看 z 值的 Mann–Kendall 趋势，归为 17 类（ArcGIS Pro 定义）',
      en: 'Gi* over a space-time cube (cell and neighbors, this week and the last), Mann–Kendall trend of z, 17 categories (ArcGIS Pro definitions)',
    },
    parameters: [
      {
        name: { zh: '步长', en: 'Step' },
        value: { zh: `周，对齐到数据末尾，共 ${steps} 步`, en: `week, aligned to the end, ${steps} steps` },
      },
      { name: { zh: '邻接', en: 'Neighbors' }, value: cells.neighborWords },
      {
        name: { zh: '指标', en: 'Measure' },
        value: { zh: '每周件数，未除以面积', en: 'weekly counts, not divided by area' },
      },
      plainParameter(
        '多重检验',
        'Multiple tests',
        `Benjamini–Hochberg, FDR 5%, ${countWords(result.z.length)} bins`,
      ),
      ...(empty > 0 ? [plainParameter('从无事件的格', 'Cells without any incident', countWords(empty))] : []),
      ...(cut > 0 ? [plainParameter('被边界切掉过半', 'Cut by the border', countWords(cut))] : []),
      ...(result.leftOut ? [{ name: { zh: '未计入', en: 'Left out' }, value: result.leftOut }] : []),
    ],
    sensitivity: {
      zh:
        result.cells.kind === 'regions'
          ? '分格：大的区域件数多，更易成为热点；改用等大方格可排除。类别优先顺序按本项目约定。'
          : '方格边长和起点；类别优先顺序按本项目约定。',
      en:
        result.cells.kind === 'regions'
          ? 'The division: large regions count more and are hot more easily; equal squares rule that out. The precedence of categories is our choice.'
          : 'Size and origin of the net. The precedence of categories is our choice.',
    },
  };
}
