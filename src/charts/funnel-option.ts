import type { EChartsCoreOption } from 'echarts/core';
import type { ThemeTokens } from '@/ui/tokens';

/** A share of units against the limits of chance for their size. */
export interface FunnelPicture {
  readonly points: readonly {
    readonly name: string;
    readonly size: number;
    readonly share: number;
    /** Beyond the limits: named and filled. */
    readonly isOut: boolean;
  }[];
  readonly curve: readonly {
    readonly due: number;
    readonly lower95: number;
    readonly upper95: number;
    readonly lower998: number;
    readonly upper998: number;
  }[];
  readonly target: number;
  readonly sizeName: string;
  readonly formatShare: (share: number) => string;
  readonly fontSize: number;
}

/** Units over their size, the share of all as a line, and two pairs of limits that narrow with size. */
export function buildFunnelOption(picture: FunnelPicture, theme: ThemeTokens): EChartsCoreOption {
  const { points, curve, target, sizeName, formatShare, fontSize } = picture;
  const type = { fontSize, fontFamily: theme.fontFamily };
  const seen = points.map(({ share }) => share);
  // Limits of tiny units would flatten the picture: it shows what the units need, with a margin.
  const low = Math.floor(Math.max(0, Math.min(...seen, target) - 0.06) * 50) / 50;
  const high = Math.ceil(Math.min(1, Math.max(...seen, target) + 0.06) * 50) / 50;
  return {
    grid: { left: fontSize * 4.2, right: fontSize * 2, top: fontSize, bottom: fontSize * 3.4 },
    xAxis: {
      type: 'value',
      min: 0,
      max: curve.at(-1)!.due,
      name: sizeName,
      nameLocation: 'middle',
      nameGap: fontSize * 2,
      nameTextStyle: { ...type, color: theme.text3 },
      splitLine: { show: false },
      axisLine: { show: true, lineStyle: { color: theme.line2 } },
      axisLabel: { ...type, color: theme.text3, showMaxLabel: false },
    },
    yAxis: {
      type: 'value',
      min: low,
      max: high,
      splitNumber: 5,
      splitLine: { lineStyle: { color: theme.line } },
      axisLabel: { ...type, color: theme.text3, formatter: formatShare },
    },
    series: [...limitLines(curve, { low, high }, theme), targetLine(picture, theme), unitsOf(picture, theme)],
  };
}

function limitLines(
  curve: FunnelPicture['curve'],
  { low, high }: { readonly low: number; readonly high: number },
  theme: ThemeTokens,
) {
  const line = (key: 'lower95' | 'upper95' | 'lower998' | 'upper998', dash: number[]) => ({
    type: 'line',
    silent: true,
    showSymbol: false,
    lineStyle: { color: theme.bar, width: 1.5, type: dash },
    data: curve.map((at) => [at.due, at[key] < low || at[key] > high ? null : at[key]]),
  });
  return [
    line('lower998', [2, 4]),
    line('upper998', [2, 4]),
    line('lower95', [7, 4]),
    line('upper95', [7, 4]),
  ];
}

function targetLine({ curve, target }: FunnelPicture, theme: ThemeTokens) {
  return {
    type: 'line',
    silent: true,
    showSymbol: false,
    lineStyle: { color: theme.text2, width: 1.5 },
    data: [
      [0, target],
      [curve.at(-1)!.due, target],
    ],
  };
}

function unitsOf({ points, curve, fontSize }: FunnelPicture, theme: ThemeTokens) {
  const most = curve.at(-1)!.due;
  return {
    type: 'scatter',
    silent: true,
    symbolSize: 15,
    labelLayout: { hideOverlap: true },
    data: points.map(({ name, size, share, isOut }) => ({
      value: [size, share],
      itemStyle: isOut
        ? { color: theme.ramp[6] }
        : { color: theme.surface, borderColor: theme.bar, borderWidth: 2.5 },
      label: {
        fontSize,
        fontFamily: theme.fontFamily,
        show: true,
        position: size > most * 0.8 ? 'left' : 'right',
        distance: 8,
        color: isOut ? theme.text : theme.text3,
        fontWeight: isOut ? 600 : 400,
        formatter: name,
      },
    })),
  };
}
