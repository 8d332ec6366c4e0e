import { describe, expect, it } from 'vitest';
import type { DraftPlace } from '@/client/imports/draft-queries';
import { betterFit } from '@/faces/import-desk/crs-words';

const place = (fits: Readonly<Record<string, number | null>>): DraftPlace => ({
  fileId: crypto.randomUUID(),
  crs: 'WGS84',
  by: 'default',
  isExchanged: false,
  sampledCount: 100,
  fits: [
    ...Object.entries(fits).map(([crs, fraction]) => ({ crs, fraction, isExchanged: false })),
    { crs: 'WGS84', fraction: 1, isExchanged: true },
  ],
  points: [],
  givenPoints: null,
});

describe('a better coordinate system', () => {
  it('is offered where it fits clearly better, not by a hair, not without boundaries', () => {
    expect(betterFit(place({ WGS84: 0.8, GCJ02: 0.99, BD09: 0.9 }))).toBe('GCJ02');
    expect(betterFit(place({ WGS84: 0.985, GCJ02: 0.99 }))).toBeNull();
    expect(betterFit(place({ WGS84: 0.99, GCJ02: 0.8 }))).toBeNull();
    expect(betterFit(place({ WGS84: null, GCJ02: null }))).toBeNull();
  });
});
