// @vitest-environment jsdom
import { renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { isBetween, useBurnInShift, useWakeLock } from '@/faces/wall/use-screen-care';
import { writeWallSettings } from '@/faces/wall-settings';

afterEach(() => {
  vi.useRealTimers();
  Reflect.deleteProperty(navigator, 'wakeLock');
});

describe('a screen that burns in', () => {
  const shift = () =>
    ['x', 'y'].map((axis) => document.documentElement.style.getPropertyValue(`--wall-shift-${axis}`));

  it('is moved by a pixel every three minutes, comes round again, and is left as it was found', () => {
    vi.useFakeTimers();
    writeWallSettings({ shifts: true });
    const { unmount } = renderHook(() => useBurnInShift());
    const places = Array.from({ length: 8 }, () => {
      vi.advanceTimersByTime(180_000);
      return shift().join(' ');
    });

    expect(new Set(places).size).toBe(8);
    expect(places.at(-1)).toBe('0px 0px');
    unmount();
    expect(shift()).toEqual(['', '']);
  });

  it('stays where it is where that is switched off', () => {
    vi.useFakeTimers();
    writeWallSettings({ shifts: false });
    renderHook(() => useBurnInShift());
    vi.advanceTimersByTime(600_000);

    expect(shift()).toEqual(['', '']);
  });
});

describe('the wake lock', () => {
  it('is taken, taken again when the page is seen again, and given back at the end', async () => {
    const release = vi.fn(() => Promise.resolve());
    const request = vi.fn(() => Promise.resolve({ release }));
    Object.defineProperty(navigator, 'wakeLock', { value: { request }, configurable: true });
    const { unmount } = renderHook(() => useWakeLock());
    document.dispatchEvent(new Event('visibilitychange'));
    await Promise.resolve();
    unmount();

    expect(request).toHaveBeenCalledTimes(2);
    expect(release).toHaveBeenCalled();
  });

  it('is done without where the browser has none or refuses it', async () => {
    expect(() => renderHook(() => useWakeLock())).not.toThrow();
    const request = vi.fn(() => Promise.reject(new Error('on battery')));
    Object.defineProperty(navigator, 'wakeLock', { value: { request }, configurable: true });
    renderHook(() => useWakeLock()).unmount();
    await Promise.resolve();

    expect(request).toHaveBeenCalledOnce();
  });
});

describe('hours in which a wall is dimmed', () => {
  it('run from the first hour to before the last', () => {
    expect([12, 13, 14].map((hour) => isBetween(hour, { fromHour: 13, toHour: 14 }))).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('run across midnight', () => {
    const night = { fromHour: 22, toHour: 6 };

    expect([21, 22, 0, 5, 6].map((hour) => isBetween(hour, night))).toEqual([false, true, true, true, false]);
  });

  it('are none where both are the same', () => {
    expect(isBetween(3, { fromHour: 3, toHour: 3 })).toBe(false);
  });
});
