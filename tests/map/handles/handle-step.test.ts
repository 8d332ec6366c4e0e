import { describe, expect, it } from 'vitest';
import { azimuthBetween, toHandleStep, turned } from '@/map/handles/handle-step';

describe('toHandleStep', () => {
  const press = (key: string, code = key, shiftKey = false) => toHandleStep({ key, code, shiftKey });

  it('shifts by arrow keys, farther with shift', () => {
    expect(press('ArrowRight')).toEqual({ kind: 'shift', by: [4, 0] });
    expect(press('ArrowUp', 'ArrowUp', true)).toEqual({ kind: 'shift', by: [0, -24] });
  });

  it('turns by comma and period or brackets, whatever shift makes of them', () => {
    expect(press(',', 'Comma')).toEqual({ kind: 'turn', byDegrees: -3 });
    expect(press('>', 'Period', true)).toEqual({ kind: 'turn', byDegrees: 15 });
    expect(press(']', 'BracketRight')).toEqual({ kind: 'turn', byDegrees: 3 });
  });

  it('removes, and leaves other keys alone', () => {
    expect(press('Delete')).toEqual({ kind: 'remove' });
    expect(press('Backspace')).toEqual({ kind: 'remove' });
    expect(press('Tab')).toBeNull();
  });
});

describe('azimuthBetween', () => {
  it('runs clockwise from north, whichever way the map is turned', () => {
    expect(azimuthBetween([0, 0], [10, 0], 0)).toBeCloseTo(90, 12);
    expect(azimuthBetween([0, 0], [0, 10], 0)).toBeCloseTo(180, 12);
    expect(azimuthBetween([0, 0], [-10, 0], 0)).toBeCloseTo(270, 12);
    expect(azimuthBetween([0, 0], [0, -10], 30)).toBeCloseTo(30, 12);
  });
});

describe('turned', () => {
  it('stays within a full turn', () => {
    expect(turned(-3)).toBe(357);
    expect(turned(365)).toBe(5);
  });
});
