import { predictiveAccuracy } from '@/analysis/pai/predictive-accuracy';
import { backTestRisk } from '@/analysis/risk-back-test/risk-back-test';
import type { RiskCard, RiskScores } from '@/analysis/risk-back-test/risk-back-test';
import { forecastWeek } from '@/analysis/risk-back-test/risk-method';
import { recordKnownAt } from '@/analysis/risk-back-test/risk-record';
import type { RiskCells, RiskRecord } from '@/analysis/risk-back-test/risk-record';
import type { RunControl } from '@/analysis/run-control';
import { completeDays, type CompleteDays } from '../complete-days';
import { countWords } from '../number-words';
import { defineStudy, notAssessable } from '../study';
import type { StudyInput, StudyOutcome } from '../study';
import { cellName } from '../study-cells';
import type { StudyCells } from '../study-cells';
import { chooseCells } from './choose-cells';
import { describeRisk } from './describe-risk';
import { reference, RISK_SHARES } from './reference';
import type { RiskRecordOfMethod, RiskResult, RiskSettings, RiskTopCell } from './reference';
import { collectEvents, placeCells, type RiskEvents } from './risk-events';

const MOST_DAYS = 728;
/** A quarter to learn from, 20 weekly origins and the week to be foretold. */
const LEAST_DAYS = 91 + 19 * 7 + 7;
/** Fewer cells do not make up 5 % of an area. */
const LEAST_CELLS = 40;
const QUARTER_DAYS = 91;

export const study = defineStudy(reference, runRisk);

function runRisk(input: StudyInput, settings: RiskSettings, control: RunControl): StudyOutcome<RiskResult> {
  const days = completeDays(input, MOST_DAYS);
  const cells = chooseCells(input, settings.unit);
  const obstacle = findObstacle(input, days, cells);
  if (obstacle || !cells) return obstacle ?? notAssessable('本地区没有边界。', 'There are no boundaries.');

  const trainsOnCitizens = settings.train === 'citizen';
  const events = collectEvents(input, cells, { days, trainsOnCitizens });
  const places = placeCells(input, cells);
  const { card, scores } = backTestRisk(
    { record: events.record, cells: places, recordDays: days.count, shares: RISK_SHARES },
    control,
  );
  if (!card) {
    const usable = events.record.weights?.filter((weight) => weight > 0).length ?? events.record.xs.length;
    return notAssessable(
      `可用于学习的事件只有 ${countWords(usable)} 件，回测周内不足 30 件，命中率没有意义；请放宽筛选${trainsOnCitizens ? '，或把训练数据改为全部来源' : ''}。`,
      `Only ${countWords(usable)} cases can be learned from, fewer than 30 in the weeks of the back-test, so a hit rate would mean nothing; widen the filter${trainsOnCitizens ? ' or train on all sources' : ''}.`,
    );
  }
  const result = toResult({ input, cells, events, places, days }, card, scores);
  return { kind: 'assessed', result, card: describeRisk(result, { events, days, trainsOnCitizens }) };
}

function findObstacle({ ground }: StudyInput, days: CompleteDays, cells: StudyCells | null) {
  if (ground.timePrecision === 'month') {
    return notAssessable(
      '事件只记到月份，无法按周预测；请导入带日期的数据。',
      'Incidents are dated to the month only, so weeks cannot be foretold; import data with dates.',
    );
  }
  if (days.count < LEAST_DAYS) {
    return notAssessable(
      `完整记录只有 ${days.count} 天，风险回测至少要 ${LEAST_DAYS} 天。`,
      `The record holds ${days.count} complete days; the back-test of risk needs ${LEAST_DAYS}.`,
    );
  }
  if (cells && cells.squareKilometers.length < LEAST_CELLS) {
    return notAssessable(
      `范围内只有 ${cells.squareKilometers.length} 格，取不出 5 % 的面积；请扩大范围或改用方格。`,
      `The scope has only ${cells.squareKilometers.length} cells, too few for 5 % of the area; widen it or take a net of squares.`,
    );
  }
  return null;
}

interface RiskParts {
  readonly input: StudyInput;
  readonly cells: StudyCells;
  readonly events: RiskEvents;
  readonly places: RiskCells;
  readonly days: CompleteDays;
}

function toResult(parts: RiskParts, card: RiskCard, scores: Float64Array): RiskResult {
  const { cells, events, places, days } = parts;
  const ranked = rankCells(scores, places.areas);
  const active = events.isActive.reduce((sum, flag) => sum + flag, 0);
  const drawn = card.beatsBaseline;
  return {
    drawn,
    frame: cells.frame,
    shareClass: drawn ? ranked.shareClass : new Int8Array(scores.length).fill(-1),
    top: drawn ? listTop(parts, ranked) : [],
    chosen: toRecord(card.chosen),
    baseline: toRecord(card.baseline),
    advantage: { difference: card.advantage.difference, standardError: card.advantage.standardError },
    testEvents: card.events,
    coverage80: card.coverage80,
    coverage95: card.coverage95,
    originCount: card.originCount,
    reportedCount: card.originCount - card.tuningCount,
    firstOriginDay: days.firstDay + card.firstOriginDay,
    lastOriginDay: days.firstDay + card.lastOriginDay,
    firstDay: days.firstDay + days.count,
    activeFraction: events.isActive.length > 0 ? active / events.isActive.length : 0,
  };
}

function toRecord({ method, accuracy, paiAtHeadline }: RiskScores): RiskRecordOfMethod {
  return { method, accuracy, paiInterval: paiAtHeadline };
}

interface RankedCells {
  readonly shareClass: Int8Array;
  /** Cells within the widest share, riskiest first. */
  readonly order: readonly number[];
}

function rankCells(scores: Float64Array, areas: ArrayLike<number>): RankedCells {
  const events = new Uint8Array(scores.length);
  const shareClass = new Int8Array(scores.length).fill(-1);
  let order: readonly number[] = [];
  for (let share = RISK_SHARES.length - 1; share >= 0; share--) {
    const { selected } = predictiveAccuracy({ scores, areas, events }, RISK_SHARES[share]!);
    if (order.length === 0) order = selected;
    for (const cell of selected) shareClass[cell] = share;
  }
  return { shareClass, order };
}

function listTop({ input, cells, events, places, days }: RiskParts, ranked: RankedCells): RiskTopCell[] {
  const { record } = events;
  const week = forecastWeek(recordKnownAt(record, days.count), places, days.count);
  const quarter = countQuarter(record, events.isActive, { cellCount: places.areas.length, end: days.count });
  return ranked.order.map((cell) => ({
    cell,
    name: cellName(input.ground, cells.frame, cell),
    regionCode: cells.frame.regionCodes[cell] ?? null,
    shareClass: ranked.shareClass[cell]!,
    expected: week.mean[cell]!,
    lower80: week.lower80[cell]!,
    upper80: week.upper80[cell]!,
    lower95: week.lower95[cell]!,
    upper95: week.upper95[cell]!,
    lastQuarter: quarter.learned[cell]!,
    activeFraction: quarter.all[cell]! > 0 ? quarter.active[cell]! / quarter.all[cell]! : null,
  }));
}

function countQuarter(
  { days, cells, weights }: RiskRecord,
  isActive: Uint8Array,
  { cellCount, end }: { readonly cellCount: number; readonly end: number },
) {
  const learned = new Float64Array(cellCount);
  const all = new Float64Array(cellCount);
  const active = new Float64Array(cellCount);
  for (let i = 0; i < days.length; i++) {
    const cell = cells[i]!;
    if (days[i]! < end - QUARTER_DAYS || cell >= cellCount) continue;
    all[cell]!++;
    active[cell]! += isActive[i]!;
    if ((weights?.[i] ?? 1) > 0) learned[cell]!++;
  }
  return { learned, all, active };
}
