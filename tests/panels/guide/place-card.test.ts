import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeCard } from '@/panels/guide/place-card';

const WINDOW = { width: 1366, height: 768 };
const CARD = { width: 380, height: 180 };

describe('the card of the tour', () => {
  it('stands below a bar, beside a column, above a dock', () => {
    expect(placeCard({ left: 0, top: 0, width: 1366, height: 48 }, CARD, WINDOW).top).toBe(60);
    expect(placeCard({ left: 0, top: 48, width: 272, height: 720 }, CARD, WINDOW)).toEqual({
      left: 284,
      top: 48,
    });
    const dock = placeCard({ left: 0, top: 500, width: 1366, height: 268 }, CARD, WINDOW);
    expect(dock.top + CARD.height).toBeLessThan(500);
  });

  it('is always whole in the window', () => {
    const box = fc.record({
      left: fc.integer({ min: -200, max: 1500 }),
      top: fc.integer({ min: -200, max: 900 }),
      width: fc.integer({ min: 0, max: 1366 }),
      height: fc.integer({ min: 0, max: 768 }),
    });
    fc.assert(
      fc.property(box, (target) => {
        const { left, top } = placeCard(target, CARD, WINDOW);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(left + CARD.width).toBeLessThanOrEqual(WINDOW.width);
        expect(top + CARD.height).toBeLessThanOrEqual(WINDOW.height);
      }),
      { seed: 17 },
    );
  });
});
