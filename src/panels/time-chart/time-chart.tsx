import { Suspense, lazy, useMemo, useState } from 'react';
import { Maximize2, Minimize2, Pause, Play } from 'lucide-react';
import { buildTimeHistogramOption } from '@/charts/time-histogram-option';
import type { HistogramBin } from '@/charts/time-histogram-option';
import { useDistrict } from '@/client/district/use-district';
import { useTimeFrame } from '@/client/district/use-time-frame';
import { civilDay, dayStartSeconds } from '@/domain/time/civil-time';
import { resolveWindow } from '@/scene/resolve-window';
import type { Span } from '@/scene/resolve-window';
import { useScene } from '@/scene/scene-context';
import { IconButton } from '@/ui/components/button';
import { PanelFrame } from '@/ui/components/panel-frame';
import { formatChange } from '@/ui/format/format-change';
import { formatCount } from '@/ui/format/format-number';
import { timeFormat } from '@/ui/format/format-time';
import { useText } from '@/ui/text/use-text';
import { useTheme } from '@/ui/use-theme';
import { useIncidentPanelState, useIncidentView } from '../incident-view';
import { useComparisonName } from '../use-comparison-name';
import { binEdges, chooseBinUnit } from './choose-bins';
import type { BinUnit } from './choose-bins';
import { foldHistogram } from './fold-histogram';
import { TimeBrush } from './time-brush';
import { usePlayback } from './use-playback';
import styles from './time-chart.module.css';

const Chart = lazy(() => import('@/charts/chart').then((module) => ({ default: module.Chart })));
const UNIT_TEXT = { hour: 'perHour', day: 'perDay', week: 'perWeek', month: 'perMonth' } as const;

/** Reports over time with the window as a brush; the window can be played forward. */
export function TimeChart() {
  const { view, window, comparison } = useIncidentView();
  const { change, preview } = useScene();
  const { t } = useText();
  const { tokens } = useTheme();
  const state = useIncidentPanelState();
  const comparisonName = useComparisonName();
  const [whole, setWhole] = useState(false);
  const { extent, unit, edges, addDays, snap, formats, lastSeconds } = useTimeAxis(whole);

  const bins = useBins(edges);
  const option = useMemo(
    () => buildTimeHistogramOption(bins, tokens, { axisLabel: (at) => formats.axis(at, unit) }),
    [bins, tokens, formats, unit],
  );
  const toWindow = (span: Span) => ({
    window: { kind: 'between' as const, from: span.fromSeconds * 1000, to: span.toSeconds * 1000 },
  });
  const playback = usePlayback({
    window,
    end: lastSeconds,
    addDays,
    onStep: (span) => preview(toWindow(span)),
    onEnd: (span) => change(toWindow(span)),
  });

  const totals = view?.window.totals.total ?? 0;
  const before = view?.comparison?.totals.total ?? null;
  const changed = formatChange(totals, before);
  const onlyEmpty = state.kind === 'empty' && view !== null && view.rowCount > 0;

  return (
    <PanelFrame
      title={t('charts.time')}
      note={`${t(`charts.${UNIT_TEXT[unit]}`)} · ${formats.day(extent.fromSeconds)} – ${formats.day(extent.toSeconds - 1)}`}
      aside={
        <span className={styles['controls']}>
          {changed ? `${changed.mark} ${changed.text}` : ''}
          <IconButton label={t(playback.playing ? 'charts.pause' : 'charts.play')} onClick={playback.toggle}>
            {playback.playing ? <Pause aria-hidden /> : <Play aria-hidden />}
          </IconButton>
          {playback.playing ? (
            <button type="button" onClick={playback.faster}>
              {t('charts.speed', { days: playback.speed })}
            </button>
          ) : null}
          <IconButton label={t('window.all')} pressed={whole} onClick={() => setWhole((now) => !now)}>
            {whole ? <Minimize2 aria-hidden /> : <Maximize2 aria-hidden />}
          </IconButton>
        </span>
      }
      state={onlyEmpty ? { kind: 'ready' } : state}
    >
      <div className={styles['body']}>
        <Suspense fallback={null}>
          <Chart
            description={`${t('charts.time')}：${formatCount(totals)} ${t('unit.cases')}`}
            option={option}
          />
        </Suspense>
        <TimeBrush
          extent={{ fromSeconds: edges[0] ?? 0, toSeconds: edges.at(-1) ?? 1 }}
          window={window}
          comparison={comparison}
          countText={formatCount(totals)}
          comparisonText={`${comparisonName ?? ''} ${before === null ? '' : formatCount(before)}`}
          dateText={formats.day}
          snap={snap}
          addDays={addDays}
          onPreview={(span) => preview(toWindow(span))}
          onCommit={(span) => change(toWindow(span))}
        />
      </div>
    </PanelFrame>
  );
}

/** What the chart spans and how finely: the window with its comparison and some context, or all time. */
function useTimeAxis(whole: boolean) {
  const frame = useTimeFrame();
  const { timeZone, timePrecision } = useDistrict();
  const { view, window, comparison } = useIncidentView();
  const { scene } = useScene();
  const { offsets } = frame;
  const finest = view?.histogram.unit === 'day' && timePrecision === 'instant' ? 'day' : timePrecision;
  const all = useMemo(() => resolveWindow({ kind: 'all' }, frame), [frame]);
  // While a hand drags, the axis stands still: only a written scene moves it.
  const near = scene.comparison.kind === 'previous' || !comparison ? window : comparison;
  const length = window.toSeconds - window.fromSeconds;
  const extent: Span = whole
    ? all
    : {
        fromSeconds: Math.max(all.fromSeconds, Math.min(near.fromSeconds, window.fromSeconds) - 2 * length),
        toSeconds: Math.min(all.toSeconds, window.toSeconds + length),
      };
  const held = useHeldExtent(extent, window, whole);
  const unit = chooseBinUnit(held, finest);
  const edges = useMemo(
    () => binEdges({ fromSeconds: held.fromSeconds, toSeconds: held.toSeconds }, unit, offsets),
    [held.fromSeconds, held.toSeconds, unit, offsets],
  );
  const formats = useMemo(() => {
    const format = timeFormat(timeZone);
    const axis = (seconds: number, by: BinUnit) => {
      if (by === 'hour') return format.minute(seconds * 1000).slice(5);
      return by === 'month' ? format.day(seconds * 1000).slice(0, 7) : format.monthDay(seconds * 1000);
    };
    return { axis, day: (seconds: number) => format.day(seconds * 1000) };
  }, [timeZone]);
  const addDays = (seconds: number, days: number) => {
    const day = civilDay(offsets, seconds);
    return dayStartSeconds(offsets, day + days) + (seconds - dayStartSeconds(offsets, day));
  };
  const snap = (seconds: number) => {
    if (unit === 'hour') return Math.round(seconds / 3600) * 3600;
    return dayStartSeconds(offsets, civilDay(offsets, seconds + 43_200));
  };
  return { extent: held, unit, edges, addDays, snap, formats, lastSeconds: all.toSeconds };
}

/** Keeps the axis where it is as long as the window stays well inside it. */
function useHeldExtent(extent: Span, window: Span, whole: boolean): Span {
  const [held, setHeld] = useState({ extent, whole });
  const length = window.toSeconds - window.fromSeconds;
  const heldLength = held.extent.toSeconds - held.extent.fromSeconds;
  const inside = window.fromSeconds >= held.extent.fromSeconds && window.toSeconds <= held.extent.toSeconds;
  const fits = inside && length >= heldLength / 12 && (whole || length <= heldLength);
  if (whole === held.whole && (whole || fits)) return held.extent;
  setHeld({ extent, whole });
  return extent;
}

function useBins(edges: readonly number[]): HistogramBin[] {
  const { view, window, comparison } = useIncidentView();
  const { offsets, lastSeconds } = useTimeFrame();
  return useMemo(() => {
    if (!view) return [];
    const counts = foldHistogram(view.histogram, edges, offsets);
    const isIn = (span: Span | null, at: number) =>
      span !== null && at >= span.fromSeconds && at < span.toSeconds;
    return counts.map((count, i) => {
      const start = edges[i]!;
      const middle = (start + edges[i + 1]!) / 2;
      const part = isIn(window, middle)
        ? 'window'
        : edges[i + 1]! > lastSeconds + 1 && start <= lastSeconds
          ? 'unfinished'
          : isIn(comparison, middle)
            ? 'comparison'
            : 'rest';
      return { startSeconds: start, count, part };
    });
  }, [view, edges, offsets, window, comparison, lastSeconds]);
}
