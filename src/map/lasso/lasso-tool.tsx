import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import type { LassoRing } from '@/layers/layer-input';
import { useText } from '@/ui/text/use-text';
import { EMPTY_DRAFT, stepLasso } from './lasso-draft';
import type { LassoDraft, LassoEvent } from './lasso-draft';
import styles from './lasso-tool.module.css';
import { toLassoRing } from './to-lasso-ring';

interface LassoToolProps {
  readonly map: MapLibreMap;
  readonly onDone: (ring: LassoRing) => void;
  readonly onCancel: () => void;
}

/** Drawing a lasso: dragged freely, clicked point by point, or set with arrow keys and space. */
export function LassoTool({ map, onDone, onCancel }: LassoToolProps) {
  const { t } = useText();
  const surface = useRef<HTMLDivElement>(null);
  const line = useRef<SVGPathElement>(null);
  const cursor = useRef<SVGPathElement>(null);
  const draft = useRef<LassoDraft>(EMPTY_DRAFT);

  useEffect(() => surface.current?.focus(), []);

  const send = (event: LassoEvent) => {
    const { draft: next, outcome } = stepLasso(draft.current, event);
    draft.current = next;
    const { points, at } = next;
    line.current?.setAttribute('d', toPath(outcome === 'drawing' && at ? [...points, at] : points));
    cursor.current?.setAttribute('d', at ? `M${at[0] - 9} ${at[1]}h18M${at[0]} ${at[1] - 9}v18` : '');
    if (outcome === 'cancelled') onCancel();
    if (outcome === 'done') onDone(toLassoRing(points, (pixel) => toDegrees(map, pixel)));
  };
  const place = (event: PointerEvent<HTMLDivElement>): [number, number] => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  };
  const key = (event: KeyboardEvent<HTMLDivElement>) => {
    const { clientWidth, clientHeight } = event.currentTarget;
    const lassoEvent = toLassoEvent(event, [clientWidth / 2, clientHeight / 2]);
    if (!lassoEvent) return;
    event.preventDefault();
    event.stopPropagation();
    send(lassoEvent);
  };

  return (
    // The surface takes arrow keys as a drawing board does; its label says how.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={surface}
      className={styles['surface']}
      role="application"
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-label={`${t('map.lasso')}: ${t('map.lassoHint')}`}
      data-testid="map-lasso-surface"
      onKeyDown={key}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        send({ kind: 'press', at: place(event) });
      }}
      onPointerMove={(event) => send({ kind: 'move', at: place(event) })}
      onPointerUp={(event) => send({ kind: 'release', at: place(event) })}
      onDoubleClick={() => send({ kind: 'finish' })}
    >
      <svg className={styles['drawing']} aria-hidden>
        <path ref={line} className={styles['line']} />
        <path ref={cursor} className={styles['cursor']} />
      </svg>
      <p className={styles['hint']}>{t('map.lassoHint')}</p>
    </div>
  );
}

function toDegrees(map: MapLibreMap, pixel: readonly [number, number]): [number, number] {
  const { lng, lat } = map.unproject([pixel[0], pixel[1]]);
  return [lng, lat];
}

function toPath(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const STEP_PIXELS = 12;
const WIDE_STEP_PIXELS = 60;

function toLassoEvent(
  { key, shiftKey }: KeyboardEvent,
  middle: readonly [number, number],
): LassoEvent | null {
  const arrow = ARROWS[key];
  if (arrow) {
    const step = shiftKey ? WIDE_STEP_PIXELS : STEP_PIXELS;
    return { kind: 'nudge', by: [arrow[0] * step, arrow[1] * step], from: middle };
  }
  if (key === ' ') return { kind: 'set', from: middle };
  if (key === 'Enter') return { kind: 'finish' };
  if (key === 'Backspace') return { kind: 'undo' };
  if (key === 'Escape') return { kind: 'cancel' };
  return null;
}
