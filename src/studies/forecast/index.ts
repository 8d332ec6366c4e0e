import { analysis } from '@/analysis/back-test/index';
import type { BackTestCard } from '@/analysis/back-test/back-test';
import type { SeriesForecast } from '@/analysis/back-test/forecast-ahead';
import type { BackTestOutput } from '@/analysis/back-test/index';
import type { RunControl } from '@/analysis/run-control';
import { completeDays, type CompleteDays } from '../complete-days';
import { defineStudy, notAssessable } from '../study';
import type { StudyInput, StudyOutcome } from '../study';
import { describeForecast } from './describe-forecast';
import { reference } from './reference';
import type { FanBand, ForecastCard, ForecastResult, ForecastSeries, NotDrawn } from './reference';
import { buildSeriesPanel, type SeriesPanel } from './series-panel';

/** Two years: older days say little about the next two weeks. */
const MOST_DAYS = 728;
const SHOWN_DAYS = 56;
const WEEK = 7;
export const HORIZON_DAYS = 14;
const WANTED_ORIGINS = 26;
/** 20 origins a day apart at least, after eight weeks to learn from and before the two weeks to be forecast. */
const LEAST_DAYS = 89;

export const study = defineStudy(reference, runForecast);

function runForecast(
  input: StudyInput,
  _settings: Record<string, never>,
  control: RunControl,
): StudyOutcome<ForecastResult> {
  if (input.ground.timePrecision === 'month') {
    return notAssessable(
      '事件只记到月份，无法逐日预测；请导入带日期的数据。',
      'Incidents are dated to the month only, so days cannot be forecast; import data with dates.',
    );
  }
  const days = completeDays(input, MOST_DAYS);
  if (days.count < LEAST_DAYS) {
    return notAssessable(
      `完整记录只有 ${days.count} 天，回测至少要 ${LEAST_DAYS} 天；数据积累后自动给出预测。`,
      `The record holds ${days.count} complete days; the back-test needs ${LEAST_DAYS}. The forecast appears once there are enough.`,
    );
  }
  const panel = buildSeriesPanel(input, days);
  if (panel.counted === 0) {
    return notAssessable(
      '当前筛选下没有事件，无可预测；请放宽筛选。',
      'No incident passes the filter, so there is nothing to forecast; widen the filter.',
    );
  }
  const tested = replay(panel, days, control);
  const result = toResult(panel, days, tested);
  return { kind: 'assessed', result, card: describeForecast(result, panel, days, input) };
}

function replay({ series, divisions }: SeriesPanel, days: CompleteDays, control: RunControl): BackTestOutput {
  const counts = new Float64Array(series.length * days.count);
  series.forEach((one, i) => counts.set(one.counts, i * days.count));
  return analysis.run(
    {
      history: { kind: 'counts', seriesCount: series.length, stepCount: days.count, counts },
      period: WEEK,
      horizon: HORIZON_DAYS,
      originCount: WANTED_ORIGINS,
      divisions,
    },
    control,
  );
}

function toResult(panel: SeriesPanel, days: CompleteDays, tested: BackTestOutput): ForecastResult {
  const { plan } = tested;
  const origins = plan?.origins ?? new Uint32Array(1);
  const tuningCount = plan?.tuningCount ?? 0;
  return {
    firstHistoryDay: days.firstDay + days.count - Math.min(SHOWN_DAYS, days.count),
    firstForecastDay: days.firstDay + days.count,
    series: panel.series.map((_, i) => toSeries(panel, tested, i)),
    originCount: origins.length,
    reportedCount: origins.length - tuningCount,
    firstOriginDay: days.firstDay + origins[tuningCount]!,
    lastOriginDay: days.firstDay + origins.at(-1)!,
  };
}

function toSeries(
  { series }: SeriesPanel,
  { outcomes, forecasts }: BackTestOutput,
  i: number,
): ForecastSeries {
  const { counts, ...identity } = series[i]!;
  const { card, reason } = outcomes[i]!;
  const forecast = forecasts[i] ?? null;
  const history = counts.slice(-SHOWN_DAYS);
  const notDrawn = toNotDrawn(card?.beatsBaseline ?? false, reason);
  const sumOf = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);
  return {
    ...identity,
    meanPerDay: sumOf(history) / history.length,
    history,
    method: card?.method ?? null,
    notDrawn,
    ...cutForecast(forecast, notDrawn === null && card ? card.drawnSteps : 0),
    week: notDrawn === null ? (forecast?.sum ?? null) : null,
    lastWeek: sumOf(counts.slice(-WEEK)),
    card: card && toCard(card),
  };
}

/** As many steps as may be drawn. */
function cutForecast(forecast: SeriesForecast | null, steps: number) {
  const nothing = new Float64Array(0);
  if (!forecast) {
    const band = { lower: nothing, upper: nothing };
    return { mean: nothing, band80: band, band95: band };
  }
  const cut = ({ lower, upper }: FanBand) => ({ lower: lower.slice(0, steps), upper: upper.slice(0, steps) });
  return {
    mean: forecast.mean.slice(0, steps),
    band80: cut(forecast.band80),
    band95: cut(forecast.band95),
  };
}

function toCard({ scores, baseline, skill, skillError, calibration }: BackTestCard): ForecastCard {
  return {
    mase: scores.mase!,
    rmsse: scores.rmsse!,
    baselineMase: baseline.mase,
    bias: scores.bias,
    coverage80: scores.coverage80,
    coverage95: scores.coverage95,
    skill,
    skillError,
    calibrated: calibration !== null,
  };
}

function toNotDrawn(beatsBaseline: boolean, reason: string | null): NotDrawn | null {
  if (reason === 'constant') return 'constant';
  if (reason !== null) return 'too-few';
  return beatsBaseline ? null : 'not-better';
}
