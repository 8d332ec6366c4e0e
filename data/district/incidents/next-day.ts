import type { NewIncident } from '@/domain/incident/incident';

import { DAY } from '../catalog/calendar';
import { changesOf, incidentAsOf } from './as-of';
import { acceptedLives } from './incident-batches';
import type { IncidentModel } from './incident-model';

/** One message of the live feed: a new incident, or an old one as it stands after a change. */
export interface IncidentChange {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly isNew: boolean;
  readonly incident: NewIncident;
}

/** Orders older than this do not change any more. */
const LONGEST_LIFE_DAYS = 130;

/**
 * What happens in one of the days after the sample's end: new incidents and the changes of those that were open.
 *
 * @param dayIndex 0 for the 24 hours from the end on, 1 for the next, and so on.
 * @returns        Sorted by time. Incidents that changed keep their source and number.
 */
export function changesOfDay(model: IncidentModel, dayIndex: number): IncidentChange[] {
  const { timeline } = model;
  const from = timeline.endsAt + dayIndex * DAY;
  const to = from + DAY;
  const oldest = Math.max(timeline.startsAt, from - LONGEST_LIFE_DAYS * DAY);
  const changes: IncidentChange[] = [];
  for (const lives of acceptedLives(model, timeline.indexOf(oldest), timeline.indexOf(to - 1) + 1))
    for (const life of lives)
      for (const at of new Set(changesOf(life))) {
        if (at <= from - 1 || at >= to) continue;
        changes.push({ at, isNew: at === life.acceptedAt, incident: incidentAsOf(life, at) });
      }
  return changes.sort((a, b) => a.at - b.at);
}
