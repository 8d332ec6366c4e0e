import { useRef } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { useText } from '@/ui/text/use-text';
import styles from './time-brush.module.css';

/** Half-open span, epoch seconds UTC. */
interface Span {
  readonly fromSeconds: number;
  readonly toSeconds: number;
}

/** What of the window is moved: one end or all of it. */
type Grip = 'from' | 'to' | 'both';

export interface TimeBrushProps {
  /** What the chart shows from its left to its right edge. */
  readonly extent: Span;
  readonly window: Span;
  readonly comparison: Span | null;
  readonly countText: string;
  readonly comparisonText: string;
  readonly dateText: (seconds: number) => string;
  /** Nearest instant a window may begin or end at. */
  readonly snap: (seconds: number) => number;
  /** An instant moved by whole days. */
  readonly addDays: (seconds: number, days: number) => number;
  readonly onPreview: (window: Span) => void;
  readonly onCommit: (window: Span) => void;
}

const WEEK_DAYS = 7;

/** The window laid over a time chart: drag its ends or its body, or move them with the arrow keys. */
export function TimeBrush(props: TimeBrushProps) {
  const { extent, window, comparison, countText, comparisonText, dateText, onCommit } = props;
  const { t } = useText();
  const track = useRef<HTMLDivElement>(null);
  const start = useBrushDrag(track, props);
  const at = (seconds: number) => {
    const share = (seconds - extent.fromSeconds) / (extent.toSeconds - extent.fromSeconds);
    return Math.min(1, Math.max(0, share)) * 100;
  };
  const box = (span: Span) => ({ left: `${at(span.fromSeconds)}%`, right: `${100 - at(span.toSeconds)}%` });

  const nudge = (grip: Grip) => (event: KeyboardEvent) => {
    const sign = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
    if (sign === 0) return;
    event.preventDefault();
    const moved = moveGrip(window, grip, (seconds) =>
      props.addDays(seconds, sign * (event.shiftKey ? WEEK_DAYS : 1)),
    );
    if (moved) onCommit(moved);
  };
  const slider = (grip: 'from' | 'to') => (
    <div
      role="slider"
      tabIndex={0}
      className={styles['handle']}
      style={{ left: `${at(grip === 'from' ? window.fromSeconds : window.toSeconds)}%` }}
      aria-label={t(grip === 'from' ? 'charts.brushFrom' : 'charts.brushTo')}
      title={t('charts.brushHint')}
      aria-valuemin={extent.fromSeconds}
      aria-valuemax={extent.toSeconds}
      aria-valuenow={grip === 'from' ? window.fromSeconds : window.toSeconds}
      aria-valuetext={dateText(grip === 'from' ? window.fromSeconds : window.toSeconds - 1)}
      onKeyDown={nudge(grip)}
      onPointerDown={start(grip)}
    />
  );

  return (
    <div ref={track} className={styles['track']} onPointerDown={start('to', true)}>
      {comparison && comparison.toSeconds > extent.fromSeconds ? (
        <div className={styles['comparison']} style={box(comparison)}>
          <span className={styles['comparisonText']}>{comparisonText}</span>
        </div>
      ) : null}
      <div
        className={styles['band']}
        style={box(window)}
        role="slider"
        tabIndex={0}
        aria-label={t('charts.brushMove')}
        title={t('charts.brushHint')}
        aria-valuemin={extent.fromSeconds}
        aria-valuemax={extent.toSeconds}
        aria-valuenow={window.fromSeconds}
        aria-valuetext={`${dateText(window.fromSeconds)} – ${dateText(window.toSeconds - 1)}`}
        onKeyDown={nudge('both')}
        onPointerDown={start('both')}
      >
        <span className={styles['count']}>{countText}</span>
      </div>
      {slider('from')}
      {slider('to')}
    </div>
  );
}

/** Moves one end or both; `null` where the window would vanish. */
function moveGrip(window: Span, grip: Grip, move: (seconds: number) => number): Span | null {
  const fromSeconds = grip === 'to' ? window.fromSeconds : move(window.fromSeconds);
  const toSeconds = grip === 'from' ? window.toSeconds : move(window.toSeconds);
  return toSeconds > fromSeconds ? { fromSeconds, toSeconds } : null;
}

function useBrushDrag(
  track: React.RefObject<HTMLDivElement | null>,
  { extent, window, snap, onPreview, onCommit }: TimeBrushProps,
) {
  const latest = useRef<Span | null>(null);

  const start =
    (grip: Grip, fresh = false) =>
    (event: PointerEvent) => {
      if (event.button !== 0 || !track.current) return;
      event.stopPropagation();
      const box = track.current.getBoundingClientRect();
      const secondsAt = (x: number) =>
        extent.fromSeconds + ((x - box.left) / box.width) * (extent.toSeconds - extent.fromSeconds);
      const origin = secondsAt(event.clientX);
      const base = fresh ? { fromSeconds: snap(origin), toSeconds: snap(origin) } : window;
      const target = event.currentTarget as HTMLElement;
      target.setPointerCapture(event.pointerId);

      const move = (moved: globalThis.PointerEvent) => {
        const by = secondsAt(moved.clientX) - origin;
        const next = fresh
          ? {
              fromSeconds: snap(Math.min(origin, origin + by)),
              toSeconds: snap(Math.max(origin, origin + by)),
            }
          : moveGrip(base, grip, (seconds) => snap(seconds + by));
        if (!next || next.toSeconds <= next.fromSeconds) return;
        if (next.fromSeconds === latest.current?.fromSeconds && next.toSeconds === latest.current.toSeconds)
          return;
        latest.current = next;
        onPreview(next);
      };
      const end = () => {
        target.removeEventListener('pointermove', move);
        target.removeEventListener('pointerup', end);
        target.removeEventListener('pointercancel', end);
        if (latest.current) onCommit(latest.current);
        latest.current = null;
      };
      target.addEventListener('pointermove', move);
      target.addEventListener('pointerup', end);
      target.addEventListener('pointercancel', end);
    };
  return start;
}
