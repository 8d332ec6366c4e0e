import type { NewIncident } from '@/domain/incident/incident';

import { formatCivilDay } from '@/domain/time/civil-time';

import { dayOf } from '../catalog/calendar';
import { SOURCES } from '../catalog/sources';
import { incidentAsOf } from './as-of';
import type { IncidentModel } from './incident-model';
import type { IncidentLife } from './life';
import { livesOfBucket } from './lives-of-bucket';

const LARGEST_BATCH = 5000;

/**
 * Incidents by the bucket they are accepted in, sorted by acceptance and numbered in their source.
 *
 * @param first Index of the first bucket wanted.
 * @param end   Index after the last; none where left out.
 */
export function* acceptedLives(
  model: IncidentModel,
  first: number,
  end = Infinity,
): Generator<IncidentLife[]> {
  const numbers = new Map<string, number>();
  let spilled: IncidentLife[] = [];
  // Two buckets before the first are drawn as well: their late duplicates and their numbers reach into it.
  for (let index = Math.max(0, first - 2); index < end; index++) {
    const { to } = model.timeline.bucketAt(index);
    const lives = [...spilled, ...livesOfBucket(model, index)];
    spilled = lives.filter(({ acceptedAt }) => acceptedAt >= to);
    const accepted = lives.filter(({ acceptedAt }) => acceptedAt < to);
    accepted.sort((a, b) => a.acceptedAt - b.acceptedAt);
    number(accepted, numbers);
    if (index >= first) yield accepted;
  }
}

/** Gives the incidents of one civil day numbers such as 12345-20261120-000123: channel, day, running number of the channel on that day. */
function number(lives: readonly IncidentLife[], numbers: Map<string, number>): void {
  const [first] = lives;
  if (!first) return;
  const day = formatCivilDay(dayOf(first.acceptedAt)).replaceAll('-', '');
  for (const life of lives) {
    const beginning = `${SOURCES[life.source]!.prefix}-${day}`;
    const running = (numbers.get(beginning) ?? 0) + 1;
    numbers.set(beginning, running);
    life.sourceId = `${beginning}-${String(running).padStart(6, '0')}`;
  }
}

/** All incidents of the sample as they stand at its end, in the order of acceptance, in batches of at most 5,000. */
export function* incidentBatches(model: IncidentModel): Generator<NewIncident[]> {
  const { endsAt, historyCount } = model.timeline;
  let batch: NewIncident[] = [];
  for (const lives of acceptedLives(model, 0, historyCount)) {
    for (const life of lives) {
      batch.push(incidentAsOf(life, endsAt));
      if (batch.length < LARGEST_BATCH) continue;
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
