import type { EChartsCoreOption } from 'echarts/core';
import type { ThemeTokens } from '@/ui/tokens';

export interface HistogramBin {
  /** Start of the bin, epoch seconds UTC. */
  readonly startSeconds: number;
  readonly count: number;
  /** Which window it lies in; `unfinished` bins end after the data do. */
  readonly part: 'window' | 'comparison' | 'rest' | 'unfinished';
}

export interface HistogramLabels {
  readonly axisLabel: (startSeconds: number) => string;
}

/** Space around the bars, in pixels: the brush laid over the chart uses the same. */
export const HISTOGRAM_MARGINS = { left: 34, right: 10, top: 20, bottom: 20 } as const;

/** Bars over time: the window in the ramp color, the comparison mid gray, the rest receding, unfinished hatched. */
export function buildTimeHistogramOption(
  bins: readonly HistogramBin[],
  theme: ThemeTokens,
  { axisLabel }: HistogramLabels,
): EChartsCoreOption {
  const colors: Record<HistogramBin['part'], string> = {
    window: theme.ramp[theme.name === 'dark' ? 5 : 4],
    comparison: theme.bar,
    rest: theme.bar2,
    unfinished: theme.bar2,
  };
  return {
    grid: { ...HISTOGRAM_MARGINS },
    ...buildAxes(bins, theme, axisLabel),
    series: [
      {
        type: 'bar',
        barCategoryGap: bins.length > 120 ? '0%' : '22%',
        data: bins.map(({ count, part }) => ({
          value: count,
          itemStyle: { color: colors[part], ...(part === 'unfinished' ? { decal: hatch(theme) } : {}) },
        })),
        emphasis: { disabled: true },
      },
    ],
  };
}

function hatch(theme: ThemeTokens) {
  return {
    symbol: 'rect',
    dashArrayX: [1, 0],
    dashArrayY: [1, 3],
    rotation: Math.PI / 4,
    color: theme.surface,
  };
}

function buildAxes(
  bins: readonly HistogramBin[],
  theme: ThemeTokens,
  axisLabel: HistogramLabels['axisLabel'],
): Pick<EChartsCoreOption, 'xAxis' | 'yAxis'> {
  return {
    xAxis: {
      type: 'category',
      data: bins.map(({ startSeconds }) => axisLabel(startSeconds)),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: theme.line } },
      axisLabel: {
        color: theme.text3,
        fontSize: 11,
        fontFamily: theme.fontFamily,
        hideOverlap: true,
        showMinLabel: true,
        showMaxLabel: true,
        alignMinLabel: 'left',
        alignMaxLabel: 'right',
      },
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      splitNumber: 2,
      splitLine: { lineStyle: { color: theme.line } },
      axisLabel: { color: theme.text3, fontSize: 11, fontFamily: theme.fontFamily },
    },
  };
}
