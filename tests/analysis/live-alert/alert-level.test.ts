import { describe, expect, it } from 'vitest';
import {
  ALERT_LEVELS,
  exactCountInterval,
  toAlertLevel,
  upperTailP,
} from '@/analysis/live-alert/alert-level';

const evidence = { observed: 9, expected: 2, p: 1e-5, adjustedP: 1e-5, gridLevel: false };
const nameOf = (change: Partial<typeof evidence>) => ALERT_LEVELS[toAlertLevel({ ...evidence, ...change })];

describe('upperTailP', () => {
  it('holds the count itself', () => {
    expect(upperTailP({ observed: 1, expected: 2, dispersion: null })).toBeCloseTo(1 - Math.exp(-2), 14);
    expect(upperTailP({ observed: 0, expected: 2, dispersion: null })).toBe(1);
  });

  it('is larger where counts are dispersed', () => {
    const plain = upperTailP({ observed: 9, expected: 3, dispersion: null });
    expect(upperTailP({ observed: 9, expected: 3, dispersion: 2 })).toBeGreaterThan(3 * plain);
  });
});

describe('toAlertLevel', () => {
  it('goes by the published limits', () => {
    expect(nameOf({})).toBe('red');
    expect(nameOf({ adjustedP: 1e-4 })).toBe('orange');
    expect(nameOf({ adjustedP: 1e-3 })).toBe('yellow');
    expect(nameOf({ adjustedP: 0.01 })).toBe('blue');
    expect(nameOf({ adjustedP: 1, p: 0.05 })).toBe('none');
  });

  it('needs three events, and more than expected', () => {
    expect(nameOf({ observed: 2 })).toBe('none');
    expect(nameOf({ observed: 3 })).toBe('red');
    expect(nameOf({ observed: 3, expected: 3 })).toBe('none');
  });

  it('needs five events for red and orange in a grid', () => {
    expect(nameOf({ observed: 4, gridLevel: true })).toBe('yellow');
    expect(nameOf({ observed: 5, gridLevel: true })).toBe('red');
  });

  it('raises blue by a unit alone, yellow only with all units in sight', () => {
    expect(nameOf({ p: 1e-3, adjustedP: 0.2 })).toBe('blue');
  });
});

describe('exactCountInterval', () => {
  it('is the exact interval of zero and of ten', () => {
    expect(exactCountInterval(0).lower).toBe(0);
    expect(exactCountInterval(0).upper).toBeCloseTo(-Math.log(0.025), 12);
    expect(exactCountInterval(10).lower).toBeCloseTo(4.795389, 6);
    expect(exactCountInterval(10).upper).toBeCloseTo(18.390356, 6);
  });
});
