import { holdAlerts, noAlerts } from '../live-alert/hold-alerts';
import { judgeUnits } from '../live-alert/judge-window';
import { assertLiveEvents, countByUnit } from '../live-alert/live-events';
import { fitLiveModel, longRunSharesOf, type LiveModel, type LiveModelInput } from '../live-alert/live-model';
import { ALERT_LEVELS } from '../live-alert/alert-level';
import { buildCheckpoint, type RunControl } from '../run-control';
import { buildEpisodeRecorder, type AlertEpisode } from './alert-episodes';

export interface AlertReplayInput extends Omit<LiveModelInput, 'endHour' | 'longRunShares'> {
  /** End of the replay, exclusive; whole hours since 1970-01-01 00:00 of the zone's clocks. */
  readonly endHour: number;
  /** Default 90. */
  readonly days?: number;
  /** Hours between two refreshes. Default 1. */
  readonly refreshHours?: number;
  /** First hour of the record, from which long-run shares are taken. */
  readonly recordFromHour: number;
  readonly gridLevel: boolean;
}

/** What a replay saw. */
export interface AlertReplay {
  readonly days: number;
  readonly refreshes: number;
  /** Units judged, on average over the refreshes; the others were not assessable. */
  readonly unitsJudged: number;
  /** Every alert from raising to clearing, hysteresis included. */
  readonly episodes: readonly AlertEpisode[];
  /** Episodes a day whose worst level it was, by level; entry 0 is unused. Shape `[5]`. */
  readonly episodesPerDay: Float64Array;
  /** Units raised a day in windows that do not overlap, without hysteresis, by level. Shape `[5]`. */
  readonly windowAlertsPerDay: Float64Array;
}

const DAY = 24;

/**
 * Replays the alerts of the last days as they would have been raised, from what was registered at each refresh alone.
 *
 * What is usual is learned anew each midnight from the eight weeks before it, with long-run shares from the record up
 * to then.
 *
 * @throws {RangeError} As `assertLiveEvents` and `fitLiveModel`.
 *
 * If all reports of a category come in batches, p is too small and the replay will show more alerts than planned for:
 * that is what it is for.
 */
export function replayAlerts(input: AlertReplayInput, control: RunControl = {}): AlertReplay {
  const { events, endHour, days = 90, refreshHours = 1, windowHours, unitCount, gridLevel } = input;
  assertLiveEvents(events);
  const checkpoint = buildCheckpoint(control);
  const recorder = buildEpisodeRecorder(unitCount);
  const windowAlerts = new Float64Array(ALERT_LEVELS.length);
  const startHour = endHour - days * DAY;
  let held = noAlerts(unitCount);
  let model: LiveModel | null = null;
  let refreshes = 0;
  let judged = 0;
  for (let hour = startHour + refreshHours; hour <= endHour; hour += refreshHours) {
    if (model === null || (hour - startHour) % DAY < refreshHours) model = learnAt(input, hour - windowHours);
    const span = { fromHour: hour - windowHours, toHour: hour, knownBefore: hour };
    const judgment = judgeUnits({
      model,
      endHour: hour,
      observed: countByUnit(events, span, unitCount),
      gridLevel,
    });
    held = holdAlerts(held, judgment, hour, windowHours);
    recorder.note(held, hour);
    if ((hour - startHour) % windowHours === 0) judgment.levels.forEach((level) => windowAlerts[level]!++);
    judged += judgment.reasons.filter((reason) => reason === null).length;
    refreshes++;
    checkpoint((hour - startHour) / (days * DAY));
  }
  const episodes = recorder.finish(endHour);
  const byWorst = new Float64Array(ALERT_LEVELS.length);
  for (const { worstLevel } of episodes) byWorst[worstLevel]!++;
  windowAlerts[0] = 0;
  return {
    days,
    refreshes,
    unitsJudged: judged / Math.max(1, refreshes),
    episodes,
    episodesPerDay: byWorst.map((count) => count / days),
    windowAlertsPerDay: windowAlerts.map((count) => count / days),
  };
}

function learnAt(input: AlertReplayInput, endHour: number): LiveModel {
  const { events, unitCount, recordFromHour } = input;
  const longRunShares = longRunSharesOf(events, unitCount, recordFromHour, endHour);
  return fitLiveModel({ ...input, longRunShares, endHour });
}
