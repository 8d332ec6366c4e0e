import { median } from '../mann-kendall/median';
import { wilsonInterval, type ShareInterval } from '../wilson-interval/wilson-interval';
import type { AlertEpisode } from './alert-episodes';

/** Something that is known to have happened. All hours count from 1970-01-01 00:00 of the zone's clocks. */
export interface LabelledEvent {
  readonly unit: number;
  readonly fromHour: number;
  /** Exclusive. */
  readonly toHour: number;
  /** When the office knew of it; `null` where that was not written down. */
  readonly knownHour: number | null;
}

/** What alerts were worth. */
export interface AlertConfirmation {
  /** Share of the alerts that met a labelled event of their unit, with Wilson's 95 % interval; `null` without alerts. */
  readonly confirmed: ShareInterval | null;
  /** Share of the labelled events an alert met; `null` without labelled events. */
  readonly found: ShareInterval | null;
  /** Alerts a day that met none. */
  readonly falsePerDay: number;
  /** Median hours by which the alert came before the office knew, above 0 for earlier; `null` where never known. */
  readonly medianLeadHours: number | null;
  /** Median hours from the start of an event to its alert; `null` where none was met. */
  readonly medianDelayHours: number | null;
}

/**
 * Compares alerts with labelled events.
 *
 * An alert meets an event of the same unit when it is raised during the event or within one window after it.
 *
 * @param windowHours Length of the windows judged.
 */
export function confirmAlerts(
  episodes: readonly AlertEpisode[],
  labelled: readonly LabelledEvent[],
  { days, windowHours }: { readonly days: number; readonly windowHours: number },
): AlertConfirmation {
  const meets = (episode: AlertEpisode, event: LabelledEvent) =>
    episode.unit === event.unit &&
    episode.toHour > event.fromHour &&
    episode.fromHour < event.toHour + windowHours;
  const confirmed = episodes.filter((episode) => labelled.some((event) => meets(episode, event)));
  const firstAlerts = labelled.flatMap((event) => {
    const first = episodes.find((episode) => meets(episode, event));
    return first ? [{ event, alertHour: Math.max(first.fromHour, event.fromHour) }] : [];
  });
  return {
    confirmed: wilsonInterval(confirmed.length, episodes.length),
    found: wilsonInterval(firstAlerts.length, labelled.length),
    falsePerDay: (episodes.length - confirmed.length) / days,
    medianLeadHours: medianOrNull(
      firstAlerts.flatMap(({ event, alertHour }) =>
        event.knownHour === null ? [] : [event.knownHour - alertHour],
      ),
    ),
    medianDelayHours: medianOrNull(firstAlerts.map(({ event, alertHour }) => alertHour - event.fromHour)),
  };
}

function medianOrNull(values: readonly number[]): number | null {
  return values.length === 0 ? null : median(values);
}
