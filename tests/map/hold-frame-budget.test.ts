import fc from 'fast-check';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { holdFrameBudget, ratioAfter } from '@/map/hold-frame-budget';

const flight = (milliseconds: number, frames = 12) => new Array<number>(frames).fill(milliseconds);

describe('the pixels a large map is drawn with', () => {
  it('stay as they are while flights keep 25 frames a second', () => {
    expect(ratioAfter(flight(38), { ratio: 1, full: 1 })).toBe(1);
  });

  it('are a step fewer after a slow flight, but judged by its usual frame, not by one that hung', () => {
    expect(ratioAfter(flight(60), { ratio: 1, full: 1 })).toBeCloseTo(0.8, 9);
    expect(ratioAfter([...flight(16), 900], { ratio: 1, full: 1 })).toBe(1);
  });

  it('tell nothing from a flight of few frames', () => {
    expect(ratioAfter(flight(500, 3), { ratio: 1, full: 1 })).toBe(1);
  });

  it('never fall below what names need, nor rise, whatever comes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 1, max: 2000 }))),
        fc.constantFrom(1, 1.5, 2),
        (flights, full) => {
          let ratio: number = full;
          for (const frames of flights) {
            const next = ratioAfter(frames, { ratio, full });
            expect(next).toBeLessThanOrEqual(ratio);
            expect(next).toBeGreaterThanOrEqual(0.6 * full - 1e-9);
            ratio = next;
          }
        },
      ),
      { seed: 5, numRuns: 200 },
    );
  });
});

/** A map of a size whose frames a test makes. */
function fakeMap(width: number, height: number) {
  const listeners = new Map<string, () => void>();
  let ratio = 1;
  const map = {
    getPixelRatio: () => ratio,
    setPixelRatio: (next: number) => {
      ratio = next;
    },
    getContainer: () => ({ clientWidth: width, clientHeight: height }),
    isMoving: () => true,
    on: (name: string, listener: () => void) => listeners.set(name, listener),
    off: (name: string) => listeners.delete(name),
  } as unknown as MapLibreMap;
  const fly = (frameMilliseconds: number) => {
    listeners.get('movestart')?.();
    for (let i = 0; i < 10; i++) {
      vi.advanceTimersByTime(frameMilliseconds);
      listeners.get('render')?.();
    }
    listeners.get('moveend')?.();
  };
  return { map, fly, listeners };
}

describe('the map of a wall', () => {
  afterEach(() => vi.useRealTimers());

  it('is drawn with fewer pixels once its flights are slow, a small one never', () => {
    vi.useFakeTimers();
    const [large, small] = [fakeMap(4000, 1800), fakeMap(1100, 870)];
    for (const each of [large, small]) {
      const end = holdFrameBudget(each.map);
      each.fly(20);
      expect(each.map.getPixelRatio()).toBe(1);
      each.fly(80);
      end();
      expect(each.listeners.size).toBe(0);
    }

    expect(large.map.getPixelRatio()).toBeCloseTo(0.8, 9);
    expect(small.map.getPixelRatio()).toBe(1);
  });
});
