import type { EChartsCoreOption } from 'echarts/core';
import type { ThemeTokens } from '@/ui/tokens';

/** Share still open over the days since the report. */
export interface ClosingCurve {
  readonly share: ArrayLike<number>;
  /** `whole` is drawn strong, `slowest` and `fastest` in colors of their own, the others recede. */
  readonly role: 'whole' | 'slowest' | 'fastest' | 'other';
}

export interface ClosingCurves {
  /** Moments of the shares, ascending from 0. */
  readonly days: ArrayLike<number>;
  /** The word for days, at the end of the axis. */
  readonly dayWord: string;
  readonly curves: readonly ClosingCurve[];
}

/** Colors of the roles, for the legend beside the chart. */
export function closingCurveColors(theme: ThemeTokens): Readonly<Record<ClosingCurve['role'], string>> {
  return {
    whole: theme.text,
    slowest: theme.categorical[2],
    fastest: theme.categorical[0],
    other: theme.bar,
  };
}

/** Kaplan-Meier curves as steps, from all open to what is left. */
export function buildClosingCurvesOption(
  { days, dayWord, curves }: ClosingCurves,
  theme: ThemeTokens,
): EChartsCoreOption {
  const longest = days[days.length - 1] ?? 1;
  const axisLabel = { color: theme.text3, fontSize: 11, fontFamily: theme.fontFamily };
  const colors = closingCurveColors(theme);
  const widths = { whole: 2.2, slowest: 1.6, fastest: 1.6, other: 0.8 };
  const depths = { other: 1, fastest: 2, slowest: 2, whole: 3 };
  return {
    grid: { left: 38, right: 12, top: 8, bottom: 20 },
    xAxis: {
      type: 'value',
      min: 0,
      max: longest,
      splitNumber: 5,
      splitLine: { show: false },
      axisTick: { show: false },
      axisLine: { lineStyle: { color: theme.line } },
      axisLabel: {
        ...axisLabel,
        formatter: (day: number) => (day === longest ? `${day} ${dayWord}` : String(day)),
        showMaxLabel: true,
        hideOverlap: true,
        alignMaxLabel: 'right',
      },
    },
    yAxis: {
      type: 'value',
      min: 0,
      max: 1,
      interval: 0.5,
      splitLine: { lineStyle: { color: theme.line } },
      axisLabel: { ...axisLabel, formatter: (share: number) => `${share * 100}%` },
    },
    series: curves.map(({ share, role }) => ({
      type: 'line',
      step: 'end',
      symbol: 'none',
      silent: true,
      z: depths[role],
      lineStyle: { color: colors[role], width: widths[role], opacity: role === 'other' ? 0.7 : 1 },
      data: Array.from(share, (value, i) => [days[i]!, Number.isNaN(value) ? null : value]),
    })),
  };
}
