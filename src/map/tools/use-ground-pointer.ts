import { useEffect, useEffectEvent, useState } from 'react';
import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import type { LonLat } from '@/domain/geo/geodesic';

export interface GroundListener {
  readonly onSet: (at: LonLat) => void;
  readonly onHover?: (at: LonLat | null) => void;
  /** Double click, or Enter. */
  readonly onFinish?: () => void;
  /** Backspace. */
  readonly onUndo?: () => void;
  /** Escape. */
  readonly onLeave: () => void;
}

const STEP_PIXELS = 12;
const WIDE_STEP_PIXELS = 60;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * Places on the ground, by pointer or keys, while the map can still be dragged and zoomed. By keys the map moves under
 * its middle: arrows move it in small steps, space sets a point there.
 *
 * @returns Whether keys were used last: then the middle is to be shown.
 */
export function useGroundPointer(map: MapLibreMap, listener: GroundListener): boolean {
  const [isByKeys, setByKeys] = useState(false);
  const set = useEffectEvent((at: LonLat) => listener.onSet(at));
  const hover = useEffectEvent((at: LonLat | null) => listener.onHover?.(at));
  const command = useEffectEvent((key: string): boolean => {
    if (key === ' ') listener.onSet(middleOf(map));
    else if (key === 'Enter') listener.onFinish?.();
    else if (key === 'Backspace') listener.onUndo?.();
    else if (key === 'Escape') listener.onLeave();
    else return false;
    return true;
  });

  useEffect(() => {
    const canvas = map.getCanvas();
    const click = ({ lngLat }: MapMouseEvent) => set([lngLat.lng, lngLat.lat]);
    const move = ({ lngLat }: MapMouseEvent) => {
      canvas.style.cursor = 'crosshair';
      setByKeys(false);
      hover([lngLat.lng, lngLat.lat]);
    };
    const out = () => hover(null);
    const twice = (event: MapMouseEvent) => {
      event.preventDefault();
      command('Enter');
    };
    const key = (event: KeyboardEvent) => {
      const arrow = ARROWS[event.key];
      if (arrow) {
        const step = event.shiftKey ? WIDE_STEP_PIXELS : STEP_PIXELS;
        map.panBy([arrow[0] * step, arrow[1] * step], { animate: false });
        hover(middleOf(map));
      } else if (!command(event.key)) return;
      setByKeys(event.key !== 'Escape');
      event.preventDefault();
      event.stopPropagation();
    };
    map.on('click', click);
    map.on('mousemove', move);
    map.on('mouseout', out);
    map.on('dblclick', twice);
    canvas.addEventListener('keydown', key);
    canvas.style.cursor = 'crosshair';
    canvas.focus();
    return () => {
      map.off('click', click);
      map.off('mousemove', move);
      map.off('mouseout', out);
      map.off('dblclick', twice);
      canvas.removeEventListener('keydown', key);
      canvas.style.cursor = '';
    };
  }, [map]);
  return isByKeys;
}

function middleOf(map: MapLibreMap): LonLat {
  const { lng, lat } = map.getCenter();
  return [lng, lat];
}
