import type { EChartsCoreOption } from 'echarts/core';
import type { ThemeTokens } from '@/ui/tokens';

export interface HourWeekInput {
  /** Counts, shape `[7 × 24]`, Monday 00 first. */
  readonly counts: ArrayLike<number>;
  /** Chosen hours of the week. */
  readonly chosen: ReadonlySet<number>;
  readonly weekdays: readonly string[];
}

/** Hour × weekday cells in the ramp, 1.5 px apart; chosen cells are outlined in the accent. */
export function buildHourWeekOption(
  { counts, chosen, weekdays }: HourWeekInput,
  theme: ThemeTokens,
): EChartsCoreOption {
  let highest = 1;
  for (let i = 0; i < 168; i++) highest = Math.max(highest, counts[i] ?? 0);
  const ramp = theme.name === 'dark' ? theme.ramp : theme.ramp;
  return {
    grid: { left: 26, right: 6, top: 2, bottom: 20 },
    xAxis: {
      type: 'category',
      data: Array.from({ length: 24 }, (_, hour) => String(hour)),
      axisTick: { show: false },
      axisLine: { show: false },
      axisLabel: {
        color: theme.text3,
        fontSize: 11,
        fontFamily: theme.fontFamily,
        interval: (hour: number) => hour % 6 === 0 || hour === 23,
      },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: [...weekdays],
      axisTick: { show: false },
      axisLine: { show: false },
      axisLabel: { color: theme.text2, fontSize: 11, fontFamily: theme.fontFamily },
    },
    visualMap: {
      show: false,
      type: 'continuous',
      min: 0,
      max: highest,
      inRange: { color: [...ramp] },
    },
    series: [
      {
        type: 'heatmap',
        data: Array.from({ length: 168 }, (_, slot) => ({
          value: [slot % 24, Math.floor(slot / 24), counts[slot] ?? 0],
          itemStyle: {
            borderWidth: 1.5,
            borderColor: chosen.has(slot) ? theme.accent : theme.surface,
            ...(chosen.size > 0 && !chosen.has(slot) ? { opacity: 0.45 } : {}),
          },
        })),
        emphasis: { itemStyle: { borderColor: theme.text } },
      },
    ],
  };
}
