import type { EChartsCoreOption } from 'echarts/core';
import type { ThemeTokens } from '@/ui/tokens';

/** Before and now of several things. */
export interface PairsPicture {
  readonly rows: readonly { readonly name: string; readonly before: number | null; readonly now: number }[];
  readonly formatValue: (value: number) => string;
  readonly fontSize: number;
  /** Room for the names at the left, px. */
  readonly nameWidth: number;
}

/** A ring (before) joined to a dot (now) for each row, the first on top, with both values beside them. */
export function buildPairsOption(
  { rows, formatValue, fontSize, nameWidth }: PairsPicture,
  theme: ThemeTokens,
): EChartsCoreOption {
  const type = { fontSize, fontFamily: theme.fontFamily };
  const high = Math.max(...rows.flatMap(({ before, now }) => [before ?? 0, now]));
  return {
    grid: { left: nameWidth, right: fontSize * 9.5, top: 8, bottom: 8 },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map(({ name }) => name),
      axisTick: { show: false },
      axisLine: { show: false },
      splitLine: { show: true, lineStyle: { color: theme.line } },
      axisLabel: { ...type, color: theme.text2, width: nameWidth - 16, overflow: 'truncate' },
    },
    xAxis: { type: 'value', min: 0, max: high, show: false },
    series: [
      ...rangesOf(rows, theme),
      ...endsOf(rows, theme),
      valuesOf({ rows, formatValue, fontSize }, theme),
    ],
  };
}

type Rows = PairsPicture['rows'];

/** A thin bar from the smaller to the larger value, on an unseen one from zero. */
function rangesOf(rows: Rows, theme: ThemeTokens) {
  const bar = { type: 'bar', stack: 'range', silent: true, barWidth: 3 };
  return [
    {
      ...bar,
      itemStyle: { color: 'transparent' },
      data: rows.map(({ before, now }) => Math.min(before ?? now, now)),
    },
    {
      ...bar,
      itemStyle: { color: theme.bar },
      data: rows.map(({ before, now }) => Math.abs(now - (before ?? now))),
    },
  ];
}

function endsOf(rows: Rows, theme: ThemeTokens) {
  return [
    {
      type: 'scatter',
      silent: true,
      symbolSize: 13,
      itemStyle: { color: theme.surface, borderColor: theme.bar, borderWidth: 2.5 },
      data: rows.map(({ before }, i) => [before, i]),
    },
    {
      type: 'scatter',
      silent: true,
      symbolSize: 14,
      itemStyle: { color: theme.text },
      data: rows.map(({ now }, i) => [now, i]),
    },
  ];
}

/** `36 → 68` right of the larger value. */
function valuesOf(
  { rows, formatValue, fontSize }: Pick<PairsPicture, 'rows' | 'formatValue' | 'fontSize'>,
  theme: ThemeTokens,
) {
  return {
    type: 'scatter',
    silent: true,
    symbolSize: 0.01,
    data: rows.map(({ before, now }, i) => ({
      value: [Math.max(before ?? now, now), i],
      label: {
        fontSize,
        fontFamily: theme.fontFamily,
        show: true,
        position: 'right',
        distance: 14,
        color: theme.text,
        formatter: `${before === null ? '—' : formatValue(before)} → ${formatValue(now)}`,
      },
    })),
  };
}
