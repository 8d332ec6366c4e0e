import { describe, expect, it } from 'vitest';
import { buildCheckpoint, partOfRun } from '@/analysis/run-control';

describe('buildCheckpoint', () => {
  it('throws an AbortError once the signal is aborted', () => {
    const controller = new AbortController();
    const checkpoint = buildCheckpoint({ signal: controller.signal });
    expect(() => checkpoint(0.1)).not.toThrow();
    controller.abort();
    expect(() => checkpoint(0.2)).toThrow(expect.objectContaining({ name: 'AbortError' }) as Error);
  });

  it('holds progress back between intervals, but always tells the end', () => {
    const told: number[] = [];
    const checkpoint = buildCheckpoint({ onProgress: (fraction) => told.push(fraction) });
    for (let k = 0; k <= 100; k++) checkpoint(k / 100);
    expect(told.length).toBeLessThan(10);
    expect(told.at(-1)).toBe(1);
  });

  it('maps the progress of a part onto the whole', () => {
    const told: number[] = [];
    partOfRun({ onProgress: (fraction) => told.push(fraction) }, 0.5, 1).onProgress?.(0.5);
    expect(told).toEqual([0.75]);
    expect(partOfRun({}, 0, 1)).toEqual({});
  });
});
