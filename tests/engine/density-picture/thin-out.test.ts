import { describe, expect, it } from 'vitest';
import { thinOut } from '@/engine/density-picture/thin-out';

const line = (points: number[]) => ({ level: 1, closed: false, points: Float32Array.from(points) });

describe('thinOut', () => {
  it('leaves out what lies on the way and keeps both ends', () => {
    expect([...thinOut(line([0, 0, 1, 0, 2, 0, 3, 0])).points]).toEqual([0, 0, 3, 0]);
  });

  it('keeps a corner', () => {
    expect([...thinOut(line([0, 0, 1, 0, 2, 0, 2, 1, 2, 2])).points]).toEqual([0, 0, 2, 0, 2, 2]);
  });

  it('stays within a tenth of a cell of a bend made of many small ones', () => {
    const circle = Array.from({ length: 201 }, (_, i) => [
      Math.cos((i / 200) * 6.2832),
      Math.sin((i / 200) * 6.2832),
    ]);
    const { points } = thinOut(line(circle.flat().map((value) => value * 30)));
    expect(points.length).toBeLessThan(300);
    for (let i = 2; i < points.length; i += 2) {
      const middle = Math.hypot((points[i]! + points[i - 2]!) / 2, (points[i + 1]! + points[i - 1]!) / 2);
      expect(Math.abs(middle - 30)).toBeLessThan(0.1);
    }
  });
});
