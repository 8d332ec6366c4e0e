import { useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { useText } from '@/ui/text/use-text';
import { SIZED_PARTS, SIZE_LIMITS, clampSize, readSizes, writeSizes } from './panel-sizes';
import type { PanelSizes, SizedPart } from './panel-sizes';
import styles from './resize-handles.module.css';

const STEP = 16;
/** Which way a part grows: to the right, to the left, upwards. */
const GROWS: Readonly<Record<SizedPart, readonly [x: number, y: number]>> = {
  layers: [1, 0],
  inspector: [-1, 0],
  dock: [0, -1],
};
const KEYS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const variableOf = (part: SizedPart) => `--explore-${part}`;

/** Edges of the workbench's parts that can be dragged, moved by arrow keys, and set back by a double click; remembered. */
export function ResizeHandles() {
  const [sizes, setSizes] = useState(readSizes);
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    for (const part of SIZED_PARTS) setVariable(part, sizes[part]);
    return () => SIZED_PARTS.forEach((part) => style.removeProperty(variableOf(part)));
  }, [sizes]);
  const keep = (next: PanelSizes) => {
    setSizes(next);
    writeSizes(next);
  };
  return SIZED_PARTS.map((part) => (
    <Handle
      key={part}
      part={part}
      size={sizes[part] ?? null}
      onResize={(pixels) => keep({ ...sizes, [part]: pixels })}
      onReset={() => {
        const { [part]: _, ...others } = sizes;
        keep(others);
      }}
    />
  ));
}

function setVariable(part: SizedPart, pixels: number | undefined): void {
  const { style } = document.documentElement;
  if (pixels === undefined) style.removeProperty(variableOf(part));
  else style.setProperty(variableOf(part), `${pixels}px`);
}

interface HandleProps {
  readonly part: SizedPart;
  /** `null` for the face's own choice. */
  readonly size: number | null;
  readonly onResize: (pixels: number) => void;
  readonly onReset: () => void;
}

function Handle({ part, size, onResize, onReset }: HandleProps) {
  const { t } = useText();
  const drag = useRef<{ readonly at: readonly [number, number]; readonly from: number } | null>(null);
  const dragged = useRef<number | null>(null);
  const [growX, growY] = GROWS[part];
  const [least, most] = SIZE_LIMITS[part];

  const measure = () => {
    const box = document.querySelector(`[data-sized="${part}"]`)?.getBoundingClientRect();
    return box ? (growX === 0 ? box.height : box.width) : least;
  };
  const move = ({ clientX, clientY, currentTarget, pointerId }: PointerEvent<HTMLDivElement>) => {
    if (!drag.current || !currentTarget.hasPointerCapture(pointerId)) return;
    const { at, from } = drag.current;
    dragged.current = clampSize(part, from + growX * (clientX - at[0]) + growY * (clientY - at[1]));
    setVariable(part, dragged.current);
  };
  const drop = () => {
    if (dragged.current !== null) onResize(dragged.current);
    drag.current = null;
    dragged.current = null;
  };
  const press = (event: KeyboardEvent) => {
    const [x, y] = KEYS[event.key] ?? [0, 0];
    const grow = x * growX + y * growY;
    if (grow === 0) return;
    event.preventDefault();
    onResize(clampSize(part, measure() + grow * STEP));
  };
  return (
    <div
      className={`${styles['handle']} ${styles[part]}`}
      role="slider"
      tabIndex={0}
      aria-label={t(`workbench.resize.${part}`)}
      aria-orientation={growX === 0 ? 'vertical' : 'horizontal'}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={size ?? least}
      aria-valuetext={size === null ? t('workbench.usualSize') : t('workbench.pixels', { n: size })}
      title={t(`workbench.resize.${part}`)}
      onKeyDown={press}
      onDoubleClick={onReset}
      onPointerDown={(event) => {
        drag.current = { at: [event.clientX, event.clientY], from: measure() };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={move}
      onPointerUp={drop}
      onPointerCancel={drop}
    />
  );
}
