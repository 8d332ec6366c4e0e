import type { EChartsCoreOption } from 'echarts/core';
import type { ThemeTokens } from '@/ui/tokens';

/** Counts up to each hour of one day: seen so far, and usual with its limits at hours 0 to 24. */
export interface TodayCurve {
  readonly observedHours: ArrayLike<number>;
  readonly observed: ArrayLike<number>;
  readonly expected: ArrayLike<number>;
  readonly lower: ArrayLike<number>;
  readonly upper: ArrayLike<number>;
}

/** Today's running count as a line over the band in which 90 % of such days run. */
export function buildTodayCurveOption(curve: TodayCurve, theme: ThemeTokens): EChartsCoreOption {
  const axisLabel = { color: theme.text3, fontSize: 11, fontFamily: theme.fontFamily };
  const hours = Array.from(curve.expected, (_, hour) => hour);
  const last = curve.observed.length - 1;
  const quiet = { type: 'line', symbol: 'none', silent: true, lineStyle: { opacity: 0 } };
  return {
    grid: { left: 38, right: 12, top: 8, bottom: 20 },
    xAxis: {
      type: 'value',
      min: 0,
      max: 24,
      interval: 6,
      splitLine: { show: false },
      axisTick: { show: false },
      axisLine: { lineStyle: { color: theme.line } },
      axisLabel,
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      splitNumber: 2,
      splitLine: { lineStyle: { color: theme.line } },
      axisLabel,
    },
    series: [
      { ...quiet, stack: 'band', data: hours.map((hour) => [hour, curve.lower[hour]!]) },
      {
        ...quiet,
        stack: 'band',
        areaStyle: { color: theme.bar2, opacity: 0.7 },
        data: hours.map((hour) => [hour, curve.upper[hour]! - curve.lower[hour]!]),
      },
      {
        type: 'line',
        symbol: 'none',
        silent: true,
        lineStyle: { color: theme.text3, width: 1.2, type: [4, 3] },
        data: hours.map((hour) => [hour, curve.expected[hour]!]),
      },
      {
        type: 'line',
        silent: true,
        symbol: 'circle',
        symbolSize: (_: unknown, { dataIndex }: { readonly dataIndex: number }) =>
          dataIndex === last ? 7 : 0,
        itemStyle: { color: theme.ramp[theme.name === 'dark' ? 5 : 4] },
        lineStyle: { color: theme.ramp[theme.name === 'dark' ? 5 : 4], width: 2 },
        data: Array.from(curve.observed, (count, i) => [curve.observedHours[i]!, count]),
      },
    ],
  };
}
