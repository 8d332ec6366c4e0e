import { formatCivilDay } from '@/domain/time/civil-time';
import type { LocalizedText } from '@/domain/text/localized-text';
import type { CompleteDays } from '../complete-days';
import { countWords } from '../number-words';
import type { StudyCard, StudyInput } from '../study';
import { METHOD_NAMES } from './method-names';
import type { ForecastResult, ForecastSeries } from './reference';
import type { SeriesPanel } from './series-panel';

/** The card of the forecast, with its sentence on the whole. */
export function describeForecast(
  result: ForecastResult,
  panel: SeriesPanel,
  days: CompleteDays,
  { rows }: StudyInput,
): StudyCard {
  const whole = result.series[0]!;
  const drawn = result.series.filter(({ notDrawn }) => notDrawn === null).length;
  return {
    statement: stateWhole(whole, drawn, result.series.length),
    n: panel.counted,
    period: days.span,
    method: {
      zh: '按序列强弱选用 STL+ETS、Holt-Winters 或计数水平模型，逐周滚动回测后取优；各部分协调为可加；与季节朴素法（上周同日）比较。',
      en: 'STL+ETS, Holt-Winters or a count level by the strength of the series, the best by weekly rolling origins; parts reconciled to add up; compared with the seasonal naive forecast (same weekday last week).',
    },
    parameters: [
      {
        name: { zh: '回测起点', en: 'Origins' },
        value: {
          zh: `${result.originCount} 个，前 ${result.originCount - result.reportedCount} 个选法与校准，后 ${result.reportedCount} 个报告`,
          en: `${result.originCount}: the first ${result.originCount - result.reportedCount} choose and calibrate, the last ${result.reportedCount} are reported`,
        },
      },
      {
        name: { zh: '报告起点日期', en: 'Reported origins' },
        value: spanOf(result.firstOriginDay, result.lastOriginDay),
      },
      {
        name: { zh: '预测步长', en: 'Horizon' },
        value: { zh: '1–14 天，参数逐起点重估', en: '1–14 days, parameters estimated anew at each origin' },
      },
      {
        name: { zh: '整体所用方法', en: 'Method of the whole' },
        value: whole.method ? METHOD_NAMES[whole.method] : { zh: '无', en: 'none' },
      },
      {
        name: { zh: '协调', en: 'Reconciliation' },
        value: {
          zh: '加权最小二乘，误差方差与水平成正比',
          en: 'weighted least squares, error variance in proportion to the level',
        },
      },
      { name: { zh: '计时', en: 'Time' }, value: countingNote(panel.undated, rows.olderLeftOut) },
    ],
    sensitivity: {
      zh: '节假日、渠道开停与集中行动不在模型内；若未来两周有这些变化，预测偏差会大于区间所示。',
      en: 'Holidays, channels that open or close, and campaigns are not in the model; with any of them ahead, misses will exceed the bands.',
    },
  };
}

function stateWhole({ week, notDrawn, lastWeek }: ForecastSeries, drawn: number, all: number): LocalizedText {
  const rest = {
    zh: `${all} 条序列中 ${drawn} 条优于基线`,
    en: `${drawn} of ${all} series beat the baseline`,
  };
  if (notDrawn === null && week) {
    const [mean, lower, upper] = [week.mean, week.lower80, week.upper80].map((value) => countWords(value));
    return {
      zh: `未来 7 天预计 ${mean} 件（80 % 区间 ${lower}–${upper}），上 7 天为 ${countWords(lastWeek)} 件；${rest.zh}。`,
      en: `The next 7 days should bring ${mean} cases (80 % interval ${lower}–${upper}), the last 7 brought ${countWords(lastWeek)}; ${rest.en}.`,
    };
  }
  return {
    zh: `整体预测不优于基线，未绘制；${rest.zh}。`,
    en: `The forecast of the whole does not beat its baseline and is not drawn; ${rest.en}.`,
  };
}

function countingNote(undated: number, olderLeftOut: number): LocalizedText {
  const zh = ['按受理时间，末日未满不计'];
  const en = ['by time of report; the unfinished last day is left out'];
  if (undated > 0) {
    zh.push(`${undated} 件只知月份，未计`);
    en.push(`${undated} cases known only by month are left out`);
  }
  if (olderLeftOut > 0) {
    zh.push(`较早的 ${olderLeftOut} 件未载入`);
    en.push(`${olderLeftOut} older cases are not loaded`);
  }
  return { zh: zh.join('；'), en: en.join('; ') };
}

function spanOf(from: number, to: number): LocalizedText {
  const text = `${formatCivilDay(from)} – ${formatCivilDay(to)}`;
  return { zh: text, en: text };
}
