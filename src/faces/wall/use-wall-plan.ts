import { useLayoutEffect, useMemo, useState } from 'react';
import { arcMinutePixels, wallSizeFactor } from '@/domain/wall/calibration';
import { planWall } from './plan-wall';
import type { WallPlan } from './plan-wall';
import { useWallSettings } from '../wall-settings';

export interface MeasuredWall {
  readonly plan: WallPlan;
  readonly arcMinute: number;
  readonly sizeFactor: number;
  readonly width: number;
  readonly height: number;
  /** In pixels of the picture. */
  readonly seams: { readonly vertical: readonly number[]; readonly horizontal: readonly number[] };
}

/** The plan of the wall as large as it is now, and its places as properties of the page for the grid and the type. */
export function useWallPlan(): MeasuredWall {
  const { calibration } = useWallSettings();
  const size = useWindowSize();
  const wall = useMemo(() => {
    const arcMinute = arcMinutePixels(calibration, size);
    const seams = {
      vertical: (calibration?.verticalSeams ?? []).map((share) => share * size.width),
      horizontal: (calibration?.horizontalSeams ?? []).map((share) => share * size.height),
    };
    return {
      ...size,
      arcMinute,
      seams,
      sizeFactor: wallSizeFactor(arcMinute),
      plan: planWall({ ...size, arcMinute, seams }),
    };
  }, [calibration, size]);

  useLayoutEffect(() => {
    const { style } = document.documentElement;
    const map = wall.plan.maps[0]!;
    const properties = {
      '--am': `${wall.arcMinute}px`,
      '--wall-map-left': `${map.x}px`,
      '--wall-map-top': `${map.y}px`,
      '--wall-map-width': `${map.width}px`,
      '--wall-map-height': `${map.height}px`,
    };
    for (const [name, value] of Object.entries(properties)) style.setProperty(name, value);
    return () => {
      for (const name of Object.keys(properties)) style.removeProperty(name);
    };
  }, [wall]);
  return wall;
}

function useWindowSize(): { readonly width: number; readonly height: number } {
  const [size, setSize] = useState(readSize);
  useLayoutEffect(() => {
    const measure = () => setSize(readSize());
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
  return size;
}

const readSize = () => ({ width: window.innerWidth, height: window.innerHeight });
