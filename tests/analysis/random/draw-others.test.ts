import { describe, expect, it } from 'vitest';
import { buildOthersDraw } from '@/analysis/random/draw-others';
import { buildRandom } from '@/analysis/random/random';

describe('buildOthersDraw', () => {
  const units = Uint32Array.of(2, 4, 5, 9, 11);

  it('never draws the held unit, and none twice without replacement', () => {
    const { draw } = buildOthersDraw(units, buildRandom(1));
    for (let k = 0; k < 200; k++) {
      const held = units[k % 5]!;
      const drawn = Array.from(draw(held, 4));
      expect(drawn.sort((a, b) => a - b)).toEqual(Array.from(units).filter((unit) => unit !== held));
    }
  });

  it('draws every other unit equally often, either way', () => {
    for (const method of ['draw', 'drawWithReplacement'] as const) {
      const others = buildOthersDraw(units, buildRandom(2));
      const counts = new Map<number, number>();
      for (let k = 0; k < 8000; k++) {
        for (const unit of others[method](5, 2)) counts.set(unit, (counts.get(unit) ?? 0) + 1);
      }
      expect(Array.from(counts.keys()).sort((a, b) => a - b)).toEqual([2, 4, 9, 11]);
      for (const count of counts.values()) expect(Math.abs(count - 4000)).toBeLessThan(250);
    }
  });

  it('refuses to draw more than there are', () => {
    expect(() => buildOthersDraw(units, buildRandom(1)).draw(2, 5)).toThrow(RangeError);
    expect(() => buildOthersDraw(new Uint32Array(0), buildRandom(1))).toThrow(RangeError);
  });
});
