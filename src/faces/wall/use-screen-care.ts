import { useEffect, useState } from 'react';
import { useDistrict } from '@/client/district/use-district';
import { timeFormat } from '@/ui/format/format-time';
import { useNow } from '@/ui/use-now';
import { useWallSettings } from '../wall-settings';

const SHIFT_MILLISECONDS = 180_000;
/** Where the picture stands one after another, in pixels: no line of it stays where it is for long. */
const SHIFTS = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
  [-1, 1],
  [-1, 0],
  [-1, -1],
  [0, -1],
] as const;

/** Moves the picture by a pixel every three minutes, where that is set. */
export function useBurnInShift(): void {
  const { shifts } = useWallSettings();
  useEffect(() => {
    if (!shifts) return;
    const { style } = document.documentElement;
    let turn = 0;
    const timer = setInterval(() => {
      turn = (turn + 1) % SHIFTS.length;
      const [x, y] = SHIFTS[turn]!;
      style.setProperty('--wall-shift-x', `${x}px`);
      style.setProperty('--wall-shift-y', `${y}px`);
    }, SHIFT_MILLISECONDS);
    return () => {
      clearInterval(timer);
      style.removeProperty('--wall-shift-x');
      style.removeProperty('--wall-shift-y');
    };
  }, [shifts]);
}

/** Keeps the screen on while the wall is seen; browsers give the lock back whenever the page was hidden. */
export function useWakeLock(): void {
  useEffect(() => {
    const { wakeLock } = navigator as { readonly wakeLock?: WakeLock };
    if (!wakeLock) return;
    let ended = false;
    let lock: WakeLockSentinel | null = null;
    const take = () => {
      if (document.visibilityState !== 'visible') return;
      wakeLock.request('screen').then(
        (taken) => {
          if (ended) void taken.release();
          else lock = taken;
        },
        () => undefined, // Refused on battery or by policy: the machine's own settings hold.
      );
    };
    take();
    document.addEventListener('visibilitychange', take);
    return () => {
      ended = true;
      document.removeEventListener('visibilitychange', take);
      void lock?.release();
    };
  }, []);
}

/** Whether it is one of the hours in which the wall is dimmed, on the district's clock. */
export function useNight(): boolean {
  const { dimmed } = useWallSettings();
  const { timeZone } = useDistrict();
  const now = useNow(30_000);
  if (!dimmed) return false;
  return isBetween(Number(timeFormat(timeZone).clock(now).slice(0, 2)), dimmed);
}

/** Whether an hour lies between two, also across midnight; the last is not included. */
export function isBetween(
  hour: number,
  { fromHour, toHour }: { readonly fromHour: number; readonly toHour: number },
): boolean {
  if (fromHour === toHour) return false;
  return fromHour < toHour ? hour >= fromHour && hour < toHour : hour >= fromHour || hour < toHour;
}

/** How many times faster than the clock the list plays: `pace` of the address, for rehearsals and endurance tests. */
export function usePace(): number {
  const [pace] = useState(() => Number(new URLSearchParams(location.search).get('pace') ?? 1));
  return pace >= 1 && pace <= 100 ? pace : 1;
}
