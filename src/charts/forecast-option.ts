import type { EChartsCoreOption } from 'echarts/core';
import type { ThemeTokens } from '@/ui/tokens';

/** A band around a forecast; both bounds have one entry a step. */
export interface ForecastFan {
  readonly lower: ArrayLike<number>;
  readonly upper: ArrayLike<number>;
}

export interface ForecastChartInput {
  /** Past counts, oldest first. */
  readonly history: ArrayLike<number>;
  /** Steps ahead; none where the forecast is not drawn. */
  readonly mean: ArrayLike<number>;
  readonly band80: ForecastFan;
  readonly band95: ForecastFan;
  /** Steps kept free ahead of the history, drawn or not. */
  readonly horizon: number;
  /** Label of a step on the axis; step 0 is the first of the history. */
  readonly axisLabel: (step: number) => string;
}

const FAN_OPACITY = { wide: 0.16, narrow: 0.28 } as const;

/** Past counts as a line, the forecast dashed after it in fans of 80 and 95 %. */
export function buildForecastOption(input: ForecastChartInput, theme: ThemeTokens): EChartsCoreOption {
  const { history, mean, horizon } = input;
  const past = history.length;
  const steps = Array.from({ length: past + horizon }, (_, step) => step);
  const ahead = (values: ArrayLike<number>) => steps.map((step) => values[step - past] ?? null);
  const last = mean.length > 0 ? (history[past - 1] ?? null) : null;
  const line = {
    type: 'line',
    symbol: 'none',
    silent: true,
    connectNulls: false,
    emphasis: { disabled: true },
  };
  const fanColor = theme.ramp[theme.name === 'dark' ? 5 : 4];
  return {
    grid: { left: 36, right: 10, top: 10, bottom: 20 },
    ...buildAxes(input, theme),
    series: [
      ...fanSeries(input.band95, { ahead, color: fanColor, opacity: FAN_OPACITY.wide, stack: 'wide' }),
      ...fanSeries(input.band80, { ahead, color: fanColor, opacity: FAN_OPACITY.narrow, stack: 'narrow' }),
      {
        ...line,
        data: steps.map((step) => history[step] ?? null),
        lineStyle: { color: theme.text2, width: 1.5 },
      },
      {
        ...line,
        data: steps.map((step) => (step === past - 1 ? last : (mean[step - past] ?? null))),
        lineStyle: { color: theme.text, width: 1.5, type: [5, 4] },
      },
    ],
  };
}

interface FanStyle {
  readonly ahead: (values: ArrayLike<number>) => (number | null)[];
  readonly color: string;
  readonly opacity: number;
  readonly stack: string;
}

/** Two stacked lines without a stroke: the lower bound, and the width of the band filled above it. */
function fanSeries({ lower, upper }: ForecastFan, { ahead, color, opacity, stack }: FanStyle) {
  const line = {
    type: 'line',
    symbol: 'none',
    silent: true,
    stack,
    lineStyle: { width: 0 },
    emphasis: { disabled: true },
  };
  const width = Array.from({ length: lower.length }, (_, step) => upper[step]! - lower[step]!);
  return [
    { ...line, data: ahead(lower) },
    { ...line, data: ahead(width), areaStyle: { color, opacity } },
  ];
}

function buildAxes({ history, horizon, axisLabel }: ForecastChartInput, theme: ThemeTokens) {
  const past = history.length;
  const steps = Array.from({ length: past + horizon }, (_, step) => step);
  const label = { color: theme.text3, fontSize: 11, fontFamily: theme.fontFamily };
  return {
    xAxis: {
      type: 'category',
      boundaryGap: false,
      data: steps.map(axisLabel),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: theme.line } },
      axisLabel: {
        ...label,
        interval: (step: number) => (step - past) % 14 === 0,
        hideOverlap: true,
      },
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      splitNumber: 2,
      splitLine: { lineStyle: { color: theme.line } },
      axisLabel: label,
    },
  };
}
