import { ALERT_LEVELS } from '../live-alert/alert-level';
import { holdAlerts, noAlerts, type HeldAlerts } from '../live-alert/hold-alerts';
import { judgeTogether } from '../live-alert/judge-together';
import { judgeUnits, type WindowJudgment } from '../live-alert/judge-window';
import { assertLiveEvents, countByUnit, type LiveEvents } from '../live-alert/live-events';
import { fitLiveModel, longRunSharesOf, type LiveModel, type LiveModelInput } from '../live-alert/live-model';
import { buildCheckpoint, type RunControl } from '../run-control';
import { buildEpisodeRecorder, type AlertEpisode } from './alert-episodes';

/** How a replay runs over the record. */
interface ReplayPlan extends Omit<LiveModelInput, 'endHour' | 'longRunShares' | 'events'> {
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

export interface AlertReplayInput extends ReplayPlan {
  readonly events: LiveEvents;
}

/** Categories over the same units that are judged as one family: p is adjusted over all units of all of them. */
export interface FamilyReplayInput extends ReplayPlan {
  readonly series: readonly LiveEvents[];
}

/** What a replay saw. */
export interface AlertReplay {
  readonly days: number;
  readonly refreshes: number;
  /** Units judged, on average over the refreshes; the others were not assessable. */
  readonly unitsJudged: number;
  /** Every alert from raising to clearing, hysteresis included; of a family, unit u of category c is c * unitCount + u. */
  readonly episodes: readonly AlertEpisode[];
  /** Episodes a day whose worst level it was, by level; entry 0 is unused. Shape `[5]`. */
  readonly episodesPerDay: Float64Array;
  /** Units raised a day in windows that do not overlap, without hysteresis, by level. Shape `[5]`. */
  readonly windowAlertsPerDay: Float64Array;
  /** The last refresh, one for each category. */
  readonly last: readonly ReplayState[];
}

/** How a category stands after a refresh. */
export interface ReplayState {
  readonly model: LiveModel;
  readonly judgment: WindowJudgment;
  readonly held: HeldAlerts;
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
export function replayAlerts({ events, ...plan }: AlertReplayInput, control: RunControl = {}): AlertReplay {
  return replayAlertFamily({ ...plan, series: [events] }, control);
}

/** As `replayAlerts`, for several categories whose units are judged together at each refresh. */
export function replayAlertFamily(input: FamilyReplayInput, control: RunControl = {}): AlertReplay {
  const { series, endHour, days = 90, refreshHours = 1, windowHours, unitCount } = input;
  series.forEach(assertLiveEvents);
  const checkpoint = buildCheckpoint(control);
  const recorder = buildEpisodeRecorder(unitCount * series.length);
  const windowAlerts = new Float64Array(ALERT_LEVELS.length);
  const startHour = endHour - days * DAY;
  let held = series.map(() => noAlerts(unitCount));
  let models: readonly LiveModel[] = [];
  let judgments: readonly WindowJudgment[] = [];
  let refreshes = 0;
  let judged = 0;
  for (let hour = startHour + refreshHours; hour <= endHour; hour += refreshHours) {
    if (refreshes === 0 || (hour - startHour) % DAY < refreshHours)
      models = learnAt(input, hour - windowHours);
    judgments = judgeAt(input, models, hour);
    held = judgments.map((judgment, i) => holdAlerts(held[i]!, judgment, hour, windowHours));
    recorder.note(joinHeld(held), hour);
    const isWindowEnd = (hour - startHour) % windowHours === 0;
    for (const { levels, reasons } of judgments) {
      if (isWindowEnd) levels.forEach((level) => windowAlerts[level]!++);
      judged += reasons.filter((reason) => reason === null).length;
    }
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
    last: judgments.map((judgment, i) => ({ model: models[i]!, judgment, held: held[i]! })),
  };
}

function learnAt(input: FamilyReplayInput, endHour: number): LiveModel[] {
  const { series, unitCount, recordFromHour } = input;
  return series.map((events) => {
    const longRunShares = longRunSharesOf(events, unitCount, recordFromHour, endHour);
    return fitLiveModel({ ...input, events, longRunShares, endHour });
  });
}

function judgeAt(
  { series, unitCount, windowHours, gridLevel }: FamilyReplayInput,
  models: readonly LiveModel[],
  hour: number,
): WindowJudgment[] {
  const span = { fromHour: hour - windowHours, toHour: hour, knownBefore: hour };
  const judgments = series.map((events, i) =>
    judgeUnits({
      model: models[i]!,
      endHour: hour,
      observed: countByUnit(events, span, unitCount),
      gridLevel,
    }),
  );
  return judgeTogether(judgments, gridLevel);
}

function joinHeld(held: readonly HeldAlerts[]): HeldAlerts {
  const [only] = held;
  if (only && held.length === 1) return only;
  return {
    levels: Uint8Array.from(held.flatMap(({ levels }) => Array.from(levels))),
    confirmedHours: Int32Array.from(held.flatMap(({ confirmedHours }) => Array.from(confirmedHours))),
  };
}
