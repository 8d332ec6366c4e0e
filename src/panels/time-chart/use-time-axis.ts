import { useMemo, useState } from 'react';
import type { HistogramBin } from '@/charts/time-histogram-option';
import { useDistrict } from '@/client/district/use-district';
import { useTimeFrame } from '@/client/district/use-time-frame';
import { civilDay, dayStartSeconds } from '@/domain/time/civil-time';
import { resolveWindow } from '@/scene/resolve-window';
import type { Span } from '@/scene/resolve-window';
import { useScene } from '@/scene/scene-context';
import { timeFormat } from '@/ui/format/format-time';
import { useIncidentView } from '../incident-view';
import { binEdges, chooseBinUnit } from './choose-bins';
import type { BinUnit } from './choose-bins';
import { foldHistogram } from './fold-histogram';

/** What the chart spans and how finely: the window with its comparison and some context, or all time. */
export function useTimeAxis(whole: boolean) {
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
  // Where the data are shorter than the window no extent ever holds it: the same one again is no change.
  const isSame = held.extent.fromSeconds === extent.fromSeconds && held.extent.toSeconds === extent.toSeconds;
  if (whole === held.whole && (whole || fits || isSame)) return held.extent;
  setHeld({ extent, whole });
  return extent;
}

/** Counts of the bins, each with the window it lies in. */
export function useBins(edges: readonly number[]): HistogramBin[] {
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
