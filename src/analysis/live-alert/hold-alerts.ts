import type { WindowJudgment } from './judge-window';

/** Alerts as they stand after a refresh. Each array of shape `[units]`. */
export interface HeldAlerts {
  /** See `ALERT_LEVELS`. */
  readonly levels: Uint8Array;
  /** Hour at which the level was last borne out; 0 without an alert. */
  readonly confirmedHours: Int32Array;
}

/** Upper-tail p above which a count no longer stands out at all. */
export const CLEAR_P = 0.2;
const BLUE = 4;

/** No alert anywhere. */
export function noAlerts(unitCount: number): HeldAlerts {
  return { levels: new Uint8Array(unitCount), confirmedHours: new Int32Array(unitCount) };
}

/**
 * Carries alerts from one refresh to the next without flicker.
 *
 * A worse level is taken at once. A lesser one waits until the alert has been held for the length of a window; then the
 * alert steps down, and it ends only when p is above 0.2 (until then it stays blue). A unit that cannot be judged keeps
 * its alert.
 *
 * @param endHour End of the window judged, exclusive.
 */
export function holdAlerts(
  held: HeldAlerts,
  judgment: WindowJudgment,
  endHour: number,
  windowHours: number,
): HeldAlerts {
  const confirmedHours = held.confirmedHours.slice();
  const levels = held.levels.map((before, unit) => {
    if (judgment.reasons[unit] !== null) return before;
    const now = judgment.levels[unit]!;
    if (now !== 0 && (before === 0 || now <= before)) {
      confirmedHours[unit] = endHour;
      return now;
    }
    if (before === 0 || endHour - confirmedHours[unit]! < windowHours) return before;
    if (now !== 0) {
      confirmedHours[unit] = endHour;
      return now;
    }
    if (judgment.p[unit]! <= CLEAR_P) return BLUE;
    confirmedHours[unit] = 0;
    return 0;
  });
  return { levels, confirmedHours };
}
