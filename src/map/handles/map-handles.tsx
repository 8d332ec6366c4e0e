import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { MapHandle } from '@/layers/module';
import { nameIn, useText } from '@/ui/text/use-text';
import { azimuthBetween, toHandleStep, turned } from './handle-step';
import type { HandleListener } from './handle-step';
import styles from './map-handles.module.css';

interface MapHandlesProps {
  readonly map: MapLibreMap;
  readonly handles: readonly MapHandle[];
  readonly listener: HandleListener;
}

/** What layers offer to be moved and turned, by pointer or keys: a grip at its place and a knob where it looks. */
export function MapHandles({ map, handles, listener }: MapHandlesProps) {
  return handles.map((handle) => <Handle key={handle.id} map={map} handle={handle} listener={listener} />);
}

/** How far the knob stands from the grip, pixels. */
const KNOB_PIXELS = 34;

type Pose = Pick<MapHandle, 'position' | 'azimuthDegrees'>;
type Pixel = readonly [number, number];

function Handle({
  map,
  handle,
  listener,
}: Omit<MapHandlesProps, 'handles'> & { readonly handle: MapHandle }) {
  const { t, language } = useText();
  const [held, setHeld] = useState<Pose | null>(null);
  const pose = held ?? handle;
  const root = useRef<HTMLDivElement>(null);
  const grabbed = useRef<Pixel>([0, 0]);

  useEffect(() => {
    const place = () => placeAt(root.current, map, pose);
    place();
    map.on('move', place);
    return () => void map.off('move', place);
  }, [map, pose]);

  const tell = (next: Pose, isDone: boolean) => {
    setHeld(isDone ? null : next);
    listener.onMove({ id: handle.id, ...next, isDone });
  };
  const grab = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    const [x, y] = pixelOf(map, event);
    const at = map.project([...pose.position]);
    grabbed.current = [x - at.x, y - at.y];
  };
  const isGrabbed = (event: PointerEvent<HTMLElement>) =>
    event.currentTarget.hasPointerCapture(event.pointerId);
  const dragged = (event: PointerEvent<HTMLElement>): Pose => {
    const [x, y] = pixelOf(map, event);
    return { ...pose, position: degreesAt(map, [x - grabbed.current[0], y - grabbed.current[1]]) };
  };
  const turnedTo = (event: PointerEvent<HTMLElement>): Pose => {
    const at = map.project([...pose.position]);
    return {
      ...pose,
      azimuthDegrees: azimuthBetween([at.x, at.y], pixelOf(map, event), map.getBearing()),
    };
  };
  const key = (event: KeyboardEvent) => {
    const step = toHandleStep(event);
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    if (step.kind === 'remove') listener.onRemove(handle.id);
    else if (step.kind === 'turn')
      tell({ ...pose, azimuthDegrees: turned(pose.azimuthDegrees + step.byDegrees) }, false);
    else {
      const at = map.project([...pose.position]);
      tell({ ...pose, position: degreesAt(map, [at.x + step.by[0], at.y + step.by[1]]) }, false);
    }
  };
  const settle = () => {
    if (held) tell(held, true);
  };

  return (
    <div ref={root} className={styles['handle']} data-held={held !== null}>
      <button
        type="button"
        className={styles['grip']}
        aria-label={t('siting.handle', {
          name: nameIn(language, handle.label),
          degrees: Math.round(pose.azimuthDegrees),
        })}
        onKeyDown={key}
        onKeyUp={settle}
        onBlur={settle}
        onPointerDown={grab}
        onPointerMove={(event) => isGrabbed(event) && tell(dragged(event), false)}
        onPointerUp={settle}
        onPointerCancel={settle}
      />
      <span
        className={styles['knob']}
        aria-hidden
        onPointerDown={grab}
        onPointerMove={(event) => isGrabbed(event) && tell(turnedTo(event), false)}
        onPointerUp={settle}
        onPointerCancel={settle}
      />
    </div>
  );
}

function placeAt(element: HTMLElement | null, map: MapLibreMap, { position, azimuthDegrees }: Pose): void {
  if (!element) return;
  const { x, y } = map.project([...position]);
  const onScreen = ((azimuthDegrees - map.getBearing()) * Math.PI) / 180;
  element.style.transform = `translate(${x}px, ${y}px)`;
  element.style.setProperty('--knob-x', `${KNOB_PIXELS * Math.sin(onScreen)}px`);
  element.style.setProperty('--knob-y', `${-KNOB_PIXELS * Math.cos(onScreen)}px`);
}

function pixelOf(map: MapLibreMap, event: PointerEvent): [number, number] {
  const { left, top } = map.getCanvas().getBoundingClientRect();
  return [event.clientX - left, event.clientY - top];
}

function degreesAt(map: MapLibreMap, [x, y]: Pixel): [number, number] {
  const { lng, lat } = map.unproject([x, y]);
  return [lng, lat];
}
