import type { EChartsCoreOption } from 'echarts/core';
import type { ThemeTokens } from '@/ui/tokens';
import { barAxes } from './bar-axes';

/**
 * What each further site adds, bar by bar; those after the bend are pale, for it is not worth going on.
 *
 * @param gains     Percent of the demand, in the order of choice.
 * @param stopAfter How many stand out.
 */
export function buildMarginalGainOption(
  gains: readonly number[],
  stopAfter: number,
  theme: ThemeTokens,
): EChartsCoreOption {
  return {
    grid: { left: 30, right: 4, top: 20, bottom: 20 },
    ...barAxes(
      gains.map((_, i) => String(i + 1)),
      theme,
    ),
    series: [
      {
        type: 'bar',
        barCategoryGap: '28%',
        silent: true,
        label: {
          show: gains.length <= 12,
          position: 'top',
          color: theme.text2,
          fontSize: 11,
          fontFamily: theme.fontFamily,
          formatter: ({ value }: { readonly value: number }) => `+${value.toFixed(1)}`,
        },
        data: gains.map((value, i) => ({
          value,
          itemStyle: { color: i < stopAfter ? theme.accent : theme.bar2 },
        })),
      },
    ],
  };
}
