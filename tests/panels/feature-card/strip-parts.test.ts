import { describe, expect, it } from 'vitest';
import { toStripParts } from '@/panels/feature-card/strip-parts';

describe('toStripParts', () => {
  it('cuts the record to the period, in shares of it, and leaves out what is not on record', () => {
    const spans = [
      { from: 0, to: 15, online: true },
      { from: 15, to: 16, online: false },
      { from: 18, to: 18, online: false },
      { from: 19, to: 19, online: true },
      { from: 30, to: 40, online: true },
    ];

    expect(toStripParts(spans, { from: 10, to: 20 })).toEqual([
      { from: 0, to: 0.5, state: 'online' },
      { from: 0.5, to: 0.6, state: 'offline' },
      { from: 0.8, to: 0.8, state: 'offline' },
    ]);
  });
});
