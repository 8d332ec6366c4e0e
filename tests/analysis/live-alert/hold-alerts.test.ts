import { describe, expect, it } from 'vitest';
import { holdAlerts, noAlerts, type HeldAlerts } from '@/analysis/live-alert/hold-alerts';
import type { WindowJudgment } from '@/analysis/live-alert/judge-window';

const WINDOW = 6;

function judgment(level: number, p: number, assessable = true): WindowJudgment {
  const one = Float64Array.of(1);
  return {
    observed: one,
    expected: one,
    ratio: one,
    dispersion: null,
    p: Float64Array.of(p),
    adjustedP: Float64Array.of(p),
    levels: Uint8Array.of(level),
    reasons: [assessable ? null : 'too_few'],
  };
}

/** Level after each refresh, an hour apart. */
function follow(judgments: readonly WindowJudgment[]): number[] {
  let held: HeldAlerts = noAlerts(1);
  return judgments.map((judged, hour) => {
    held = holdAlerts(held, judged, 100 + hour, WINDOW);
    return held.levels[0]!;
  });
}

const calm = judgment(0, 0.6);
const red = judgment(1, 1e-6);
const yellow = judgment(3, 0.005);

describe('holdAlerts', () => {
  it('raises at once and holds for the length of a window', () => {
    expect(follow([calm, red, calm, calm, calm, calm, calm, calm, calm])).toEqual([
      0, 1, 1, 1, 1, 1, 1, 0, 0,
    ]);
  });

  it('takes a worse level at once and a lesser one only after the hold', () => {
    expect(follow([yellow, red, yellow, yellow, yellow, yellow, yellow, yellow])).toEqual([
      3, 1, 1, 1, 1, 1, 1, 3,
    ]);
  });

  it('does not clear while the count is still doubtful: it stays blue until p is above 0.2', () => {
    const doubtful = judgment(0, 0.1);
    const held = follow([red, ...Array.from({ length: 8 }, () => doubtful), calm]);
    expect(held.slice(5)).toEqual([1, 4, 4, 4, 0]);
  });

  it('is borne out anew by every refresh that agrees', () => {
    expect(follow([red, calm, red, calm, calm, calm, calm, calm, calm])).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 0]);
  });

  it('keeps the alert of a unit that cannot be judged', () => {
    const unknown = judgment(0, NaN, false);
    expect(follow([red, ...Array.from({ length: 9 }, () => unknown)]).at(-1)).toBe(1);
  });
});
