import type { AddressBook } from '../addresses/address-book';
import type { Ground } from '../ground/ground';
import type { Population } from '../people/population';
import type { Random } from '../random';
import { chooseStreetRoles } from '../truths/choose-places';
import { planHandling } from '../truths/plan-handling';
import { planEventDay, planNearRepeats, planRecurrences } from '../truths/plan-singles';
import { planStreams, type StreamPlan } from '../truths/plan-streams';
import type { Truths } from '../truths/truths';
import { DUPLICATE_FRACTION } from './draw-duplicates';
import type { IncidentModel } from './incident-model';
import { buildLeafPlaces, expectedGridShares } from './leaf-places';
import { buildPlaceDoubts } from './place-doubts';
import { buildPlants } from './planted';
import { buildRhythm, type Rhythm } from './rhythm';
import { buildSchedule } from './schedule';
import { buildSitePositions } from './site-positions';
import { buildSites } from './sites';
import { buildTimeline } from './timeline';

/** The number of incidents for which the plants are measured out. */
const USUAL_INCIDENTS = 120_000;

export interface IncidentModelOptions {
  readonly ground: Ground;
  readonly population: Population;
  readonly book: AddressBook;
  /** Epoch milliseconds. */
  readonly endsAt: number;
  readonly months: number;
  readonly incidents: number;
  readonly random: Random;
}

/** A model with the plans that went into it, for the truths. */
export interface PlannedIncidents {
  readonly model: IncidentModel;
  readonly rhythm: Rhythm;
  readonly streams: StreamPlan;
  readonly nearRepeat: Truths['nearRepeat'];
  readonly eventDay: Truths['eventDayBurst'];
  readonly recurrences: number;
}

/** Prepares the drawing of all incidents: where, when, what is planted and how orders are handled. */
export function buildIncidentModel(options: IncidentModelOptions): PlannedIncidents {
  const { ground, population, book, endsAt, months, incidents, random } = options;
  const timeline = buildTimeline(endsAt, months);
  const sites = buildSites(ground, population, book);
  const places = buildLeafPlaces(ground, sites, random.fork('places'));
  const rhythm = buildRhythm(timeline.bucketAt(timeline.historyCount - 1).day, random.fork('rhythm'));
  const roles = chooseStreetRoles(ground);
  const gridShares = expectedGridShares(ground, sites, places);
  const streams = planStreams(ground, gridShares, timeline, incidents, random.fork('streams'));
  const context = { ground, sites, timeline, scale: incidents / USUAL_INCIDENTS };
  const nearRepeats = planNearRepeats(context, random.fork('near repeats'));
  const centers = streams.centers.map((grid) => ground.gridCenters[grid]!);
  const eventDay = planEventDay(context, centers, random.fork('event day'));
  const recurrences = planRecurrences(context, roles.falseClosure, random.fork('recurrences'));
  const singles = [...nearRepeats.singles, ...eventDay.singles, ...recurrences];
  const plants = buildPlants(timeline, streams.streams, singles, { sites, places }, random.fork('plants'));
  const plantedTotal = plants.counts.reduce((sum, count) => sum + count, 0);
  const ordinaryFraction = Math.max(0.1, 1 - DUPLICATE_FRACTION - plantedTotal / incidents);
  const totals = { incidents, planted: plants.counts, duplicateFraction: DUPLICATE_FRACTION };
  return {
    model: {
      ground,
      sites,
      positions: buildSitePositions(ground, sites),
      book,
      places,
      timeline,
      schedule: buildSchedule(timeline, rhythm, totals, random.fork('schedule')),
      plants,
      doubts: buildPlaceDoubts(ground, ordinaryFraction, random.fork('doubts')),
      traits: planHandling(ground, roles, endsAt, random.fork('handling')),
      random: random.fork('incidents'),
    },
    rhythm,
    streams,
    nearRepeat: nearRepeats.truth,
    eventDay: eventDay.truth,
    recurrences: recurrences.filter(({ hasty }) => hasty).length,
  };
}
