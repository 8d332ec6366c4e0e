import type { EChartsCoreOption } from 'echarts/core';
import type { ThemeTokens } from '@/ui/tokens';

/** One measure over periods; the last is the one reported on, the one before it what it is compared with. */
export interface SeriesPicture {
  readonly kind: 'bars' | 'line';
  readonly labels: readonly string[];
  /** `null` where unknown: the line breaks. */
  readonly values: readonly (number | null)[];
  readonly formatValue: (value: number) => string;
  readonly fontSize: number;
}

/** Bars from zero, or a line on a scale of its own; only the last two carry their value. */
export function buildSeriesOption(picture: SeriesPicture, theme: ThemeTokens): EChartsCoreOption {
  const { kind, labels, values, fontSize } = picture;
  const known = values.filter((value) => value !== null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const room = Math.max((high - low) * 0.35, Math.abs(high) * 0.02, 1e-9);
  return {
    // A line has the last number at its end.
    grid: {
      left: 24,
      right: kind === 'line' ? fontSize * 4.8 : 40,
      top: fontSize * 2,
      bottom: fontSize * 1.9,
    },
    xAxis: {
      type: 'category',
      data: [...labels],
      boundaryGap: kind === 'bars',
      axisTick: { show: false },
      axisLine: { lineStyle: { color: theme.line2 } },
      axisLabel: {
        interval: labels.length > 9 ? 1 : 0,
        color: theme.text3,
        fontSize,
        fontFamily: theme.fontFamily,
        showMaxLabel: true,
        hideOverlap: true,
      },
    },
    yAxis: {
      type: 'value',
      show: false,
      min: kind === 'bars' ? 0 : low - room,
      max: kind === 'bars' ? high * 1.12 : high + room,
    },
    series: [kind === 'bars' ? barsOf(picture, theme) : lineOf(picture, theme)],
  };
}

function barsOf(picture: SeriesPicture, theme: ThemeTokens) {
  const last = picture.values.length - 1;
  const colorOf = (index: number) => {
    if (index === last) return theme.ramp[6];
    return index === last - 1 ? theme.bar : theme.bar2;
  };
  return {
    type: 'bar',
    barCategoryGap: '30%',
    silent: true,
    data: picture.values.map((value, i) => ({
      value,
      label: labelOf(picture, theme, i),
      itemStyle: { color: colorOf(i), borderRadius: 2 },
    })),
  };
}

function lineOf(picture: SeriesPicture, theme: ThemeTokens) {
  const last = picture.values.length - 1;
  return {
    type: 'line',
    silent: true,
    connectNulls: false,
    lineStyle: { color: theme.text3, width: 2 },
    data: picture.values.map((value, i) => ({
      value,
      label: labelOf(picture, theme, i),
      symbol: 'circle',
      symbolSize: i >= last - 1 ? 11 : 5,
      itemStyle:
        i === last - 1
          ? { color: theme.surface, borderColor: theme.bar, borderWidth: 2 }
          : { color: i === last ? theme.ramp[6] : theme.text3 },
    })),
  };
}

/** The last number stands after its point, the one before above it, away from the line where that rises. */
function placeOf({ kind, values }: SeriesPicture, index: number) {
  const last = values.length - 1;
  if (kind === 'bars') return { position: 'top' };
  if (index === last) return { position: 'right' };
  const [before, now] = [values[last - 1] ?? null, values[last] ?? null];
  const rises = before !== null && now !== null && now > before;
  return { position: 'top', ...(rises ? { align: 'right' } : {}) };
}

function labelOf(picture: SeriesPicture, theme: ThemeTokens, index: number) {
  const { values, fontSize, formatValue } = picture;
  const last = values.length - 1;
  return {
    show: index >= last - 1 && values[index] !== null,
    ...placeOf(picture, index),
    color: index === last ? theme.text : theme.text2,
    fontWeight: index === last ? 600 : 400,
    fontSize: index === last ? fontSize + 2 : fontSize,
    fontFamily: theme.fontFamily,
    formatter: ({ value }: { value: unknown }) => formatValue(Number(value)),
  };
}
