import { NO_FILTER } from '@/engine/filter/incident-filter';
import type { DensityRequest, ViewRequest } from '@/engine/engine-view';
import type { TimeWindow } from '@/engine/time-window';
import { BENCH_MONTHS, monthStartSeconds } from './synthetic-incidents';

const DAY_SECONDS = 86_400;
const WINDOW_DAYS = 30;
const FIRST_STEP_DAY = 120;

/** The moment the synthetic data end. */
export const benchAsOfSeconds = monthStartSeconds(BENCH_MONTHS);

/** The window after `step` moves of a brush of 30 days: most of a day each, so that both ends cut through days. */
export function brushWindow(step: number): TimeWindow {
  const fromSeconds = monthStartSeconds(0) + FIRST_STEP_DAY * DAY_SECONDS + step * 20 * 3600 + step * 7;
  return { fromSeconds, toSeconds: fromSeconds + WINDOW_DAYS * DAY_SECONDS };
}

/** What a screen asks for while its brush is dragged. */
export function brushRequest(step: number, density: DensityRequest | null, compared: boolean): ViewRequest {
  const window = brushWindow(step);
  const length = window.toSeconds - window.fromSeconds;
  return {
    filter: NO_FILTER,
    window,
    comparison: compared ? { fromSeconds: window.fromSeconds - length, toSeconds: window.fromSeconds } : null,
    asOfSeconds: benchAsOfSeconds,
    histogramUnit: 'day',
    density,
  };
}
