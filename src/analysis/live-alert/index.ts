import { defineAnalysis } from '../analysis-module';
import type { ForecastBand } from '../forecast/forecast';
import { holdAlerts, noAlerts, type HeldAlerts } from './hold-alerts';
import { judgeParent, judgeUnits, ordinaryRange, type WindowJudgment } from './judge-window';
import { assertLiveEvents, countByUnit } from './live-events';
import { fitLiveModel, type LiveModel, type LiveModelInput } from './live-model';

export interface LiveAlertInput extends Omit<LiveModelInput, 'endHour'> {
  /** End of the window to be judged, exclusive; the baseline ends where the window begins. */
  readonly endHour: number;
  /** Whether the units are grids. */
  readonly gridLevel: boolean;
  /** Alerts after the refresh before; `null` for the first. */
  readonly held: HeldAlerts | null;
}

export interface LiveAlertOutput {
  readonly model: LiveModel;
  readonly units: WindowJudgment;
  /** The parent as a whole; arrays of length 1. */
  readonly parent: WindowJudgment;
  /** Where 90 % of ordinary counts of each unit lie, and of the parent. */
  readonly unitRange: ForecastBand;
  readonly parentRange: ForecastBand;
  /** Alerts of the units to be shown, and to be handed in at the next refresh. */
  readonly held: HeldAlerts;
}

/** Judges the newest window of one category. */
export const analysis = defineAnalysis({
  id: 'live-alert',
  run: (input: LiveAlertInput): LiveAlertOutput => {
    const { events, endHour, windowHours, unitCount, gridLevel } = input;
    assertLiveEvents(events);
    const fromHour = endHour - windowHours;
    const model = fitLiveModel({ ...input, endHour: fromHour });
    const observed = countByUnit(events, { fromHour, toHour: endHour, knownBefore: endHour }, unitCount);
    const units = judgeUnits({ model, endHour, observed, gridLevel });
    const parent = judgeParent(
      model,
      endHour,
      observed.reduce((sum, count) => sum + count, 0),
    );
    return {
      model,
      units,
      parent,
      unitRange: ordinaryRange(units),
      parentRange: ordinaryRange(parent),
      held: holdAlerts(input.held ?? noAlerts(unitCount), units, endHour, windowHours),
    };
  },
});
