import type { ThemeTokens } from '@/ui/tokens';

/** Axes of a small bar chart: names below, a few values from zero at the left. */
export function barAxes(
  names: readonly string[],
  theme: ThemeTokens,
  formatValue?: (value: number) => string,
) {
  const axisLabel = { color: theme.text3, fontSize: 11, fontFamily: theme.fontFamily };
  return {
    xAxis: {
      type: 'category' as const,
      data: [...names],
      axisTick: { show: false },
      axisLine: { lineStyle: { color: theme.line } },
      axisLabel,
    },
    yAxis: {
      type: 'value' as const,
      min: 0,
      splitNumber: 2,
      splitLine: { lineStyle: { color: theme.line } },
      axisLabel: formatValue ? { ...axisLabel, formatter: formatValue } : axisLabel,
    },
  };
}
