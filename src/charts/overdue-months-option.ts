import type { EChartsCoreOption } from 'echarts/core';
import type { ThemeTokens } from '@/ui/tokens';
import { barAxes } from './bar-axes';

/** Overdue share of the orders reported in one month. */
export interface OverdueBar {
  readonly month: string;
  /** 0 to 1; `null` where nothing was due. */
  readonly share: number | null;
  /** Some limits are still to come: hatched, for the share is not final. */
  readonly isPending: boolean;
}

/** Bars by month; the running ones hatched. */
export function buildOverdueMonthsOption(bars: readonly OverdueBar[], theme: ThemeTokens): EChartsCoreOption {
  const pending = {
    symbol: 'rect',
    dashArrayX: [1, 0],
    dashArrayY: [1, 3],
    rotation: Math.PI / 4,
    color: theme.surface,
  };
  return {
    grid: { left: 38, right: 12, top: 8, bottom: 20 },
    ...barAxes(
      bars.map(({ month }) => month.slice(5)),
      theme,
      (share) => `${Math.round(share * 1000) / 10}%`,
    ),
    series: [
      {
        type: 'bar',
        barCategoryGap: '28%',
        silent: true,
        data: bars.map(({ share, isPending }) => ({
          value: share,
          itemStyle: { color: theme.bar, ...(isPending ? { decal: pending } : {}) },
        })),
      },
    ],
  };
}
