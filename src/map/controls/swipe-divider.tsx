import { useRef } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { useText } from '@/ui/text/use-text';
import styles from './swipe-divider.module.css';

const STEP = 0.02;
const WIDE_STEP = 0.1;

interface SwipeDividerProps {
  readonly fraction: number;
  /** While it is dragged, many times a second. */
  readonly onDrag: (fraction: number) => void;
  /** Where it came to rest. */
  readonly onChange: (fraction: number) => void;
}

/** The divider between two windows: this one at its left, the comparison at its right. */
export function SwipeDivider({ fraction, onDrag, onChange }: SwipeDividerProps) {
  const { t } = useText();
  const line = useRef<HTMLDivElement>(null);
  const moved = useRef(fraction);

  const place = (next: number) => {
    moved.current = Math.min(1, Math.max(0, next));
    line.current!.style.left = `${moved.current * 100}%`;
    onDrag(moved.current);
  };
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const { left, width } = line.current!.parentElement!.getBoundingClientRect();
    place((event.clientX - left) / width);
  };
  const key = (event: KeyboardEvent) => {
    const next = keyFraction(event, fraction);
    if (next === null) return;
    event.preventDefault();
    place(next);
    onChange(moved.current);
  };

  return (
    <div ref={line} className={styles['line']} style={{ left: `${fraction * 100}%` }}>
      <span className={`${styles['side']} ${styles['now']}`}>{t('map.window')}</span>
      <span className={`${styles['side']} ${styles['before']}`}>{t('map.comparison')}</span>
      <div
        className={styles['handle']}
        role="slider"
        tabIndex={0}
        aria-label={t('map.swipeHandle')}
        aria-orientation="horizontal"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(fraction * 100)}
        data-testid="map-swipe"
        onKeyDown={key}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={drag}
        onPointerUp={() => onChange(moved.current)}
      />
    </div>
  );
}

function keyFraction({ key, shiftKey }: KeyboardEvent, fraction: number): number | null {
  const step = shiftKey ? WIDE_STEP : STEP;
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return fraction - step;
    case 'ArrowRight':
    case 'ArrowUp':
      return fraction + step;
    case 'Home':
      return 0;
    case 'End':
      return 1;
    default:
      return null;
  }
}
