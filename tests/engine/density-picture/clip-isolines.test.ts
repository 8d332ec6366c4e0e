import { describe, expect, it } from 'vitest';
import { clipIsolines } from '@/engine/density-picture/clip-isolines';

/** Ten by ten cells; the scope is the left half, so cells from the fifth on are outside. */
const grid = {
  columns: 10,
  rows: 10,
  outside: Uint8Array.from({ length: 100 }, (_, at) => (at % 10 >= 5 ? 1 : 0)),
};
const leftHalf = (x: number) => x < 0.5;

describe('clipIsolines', () => {
  it('ends a line on the border it crosses', () => {
    const line = { level: 1, points: Float32Array.of(2, 5, 8, 5), closed: false };
    const [clipped] = clipIsolines([line], grid, leftHalf);
    // The border at half of ten cells is 4.5 in cell centers.
    expect(clipped!.points[2]).toBeCloseTo(4.5, 1);
    expect(clipped!.points[0]).toBe(2);
  });

  it('hands a line that stays inside through as it is', () => {
    const line = { level: 1, points: Float32Array.of(1, 1, 2, 2, 3, 1), closed: false };
    expect(clipIsolines([line], grid, leftHalf)[0]).toBe(line);
  });

  it('cuts a line that leaves and comes back in two', () => {
    const line = { level: 1, points: Float32Array.of(3, 2, 7, 2, 7, 6, 3, 6), closed: false };
    expect(clipIsolines([line], grid, leftHalf)).toHaveLength(2);
  });

  it('drops a line that is never inside', () => {
    const line = { level: 1, points: Float32Array.of(7, 2, 8, 3), closed: false };
    expect(clipIsolines([line], grid, leftHalf)).toEqual([]);
  });
});
