import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { buildCellIndex } from '#data/district/ground/cell-index';
import type { Box } from '#data/district/ground/ring';

const number = fc.integer({ min: -300, max: 300 });
const box = fc
  .tuple(number, number, fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 90 }))
  .map(([x, y, width, height]): Box => [x, y, x + width, y + height]);

describe('buildCellIndex', () => {
  it('never misses a box that holds the point', () => {
    fc.assert(
      fc.property(fc.array(box, { maxLength: 30 }), number, number, (boxes, x, y) => {
        const found = buildCellIndex(boxes, 40).at(x, y);

        boxes.forEach(([minX, minY, maxX, maxY], item) => {
          if (minX <= x && x <= maxX && minY <= y && y <= maxY) expect(found).toContain(item);
        });
      }),
    );
  });

  it('gives each box near a window once', () => {
    fc.assert(
      fc.property(fc.array(box, { maxLength: 30 }), box, (boxes, window) => {
        const found = buildCellIndex(boxes, 40).within(window);

        expect(new Set(found).size).toBe(found.length);
        boxes.forEach(([minX, minY, maxX, maxY], item) => {
          const meet = minX <= window[2] && maxX >= window[0] && minY <= window[3] && maxY >= window[1];
          if (meet) expect(found).toContain(item);
        });
      }),
    );
  });
});
