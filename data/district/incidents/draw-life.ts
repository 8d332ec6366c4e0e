import type { EventGrade, Route, Urgency } from '@/domain/incident/vocabularies';

import { addWakingHours, addWorkdays, DAY, HOUR, startOfDay } from '../catalog/calendar';
import { LEAVES } from '../catalog/categories';
import { streetDepartmentCode } from '../catalog/departments';
import type { HourProfileId } from '../catalog/hour-profiles';
import type { Leaf } from '../catalog/leaf';
import { SOURCES, type SampleSourceKind } from '../catalog/sources';
import type { Random } from '../random';
import { drawPlace } from './draw-place';
import type { IncidentModel } from './incident-model';
import type { IncidentLife, LifePlace } from './life';
import { drawOrder } from './orders/draw-order';
import { drawInstant } from './rhythm';
import { drawExponential } from './sampling';
import type { Bucket } from './timeline';

const MINUTE = 60_000;
const SOURCE_INDEX = new Map(SOURCES.map(({ kind }, i) => [kind, i]));

/** What decides one incident before chance fills in the rest. */
export interface LifeSeed {
  readonly leaf: number;
  readonly site: number;
  readonly source: SampleSourceKind;
  /** When it is accepted; drawn by the class's hours where `null`. */
  readonly at: number | null;
  /** Where it is, if that is settled already. */
  readonly place?: LifePlace;
  readonly hasty?: boolean;
  readonly original?: IncidentLife;
  readonly merged?: boolean;
}

/** Draws the whole life of one incident that is accepted within a bucket, or at the instant its seed names. */
export function drawLife(model: IncidentModel, bucket: Bucket, seed: LifeSeed, random: Random): IncidentLife {
  const leaf = LEAVES[seed.leaf]!;
  const { source } = seed;
  const dayOnly = seed.at === null && source === 'petition' && bucket.from === startOfDay(bucket.day);
  const acceptedAt = dayOnly ? bucket.from : (seed.at ?? drawInstant(hoursOf(leaf, source), bucket, random));
  const foundAt = Math.floor((acceptedAt - drawDelay(source, random)) / 1000) * 1000;
  const route = drawRoute(source, random);
  const urgency = drawUrgency(leaf, random);
  const dueAt = limitOf(leaf, acceptedAt, urgency);
  const place = seed.place ?? drawPlace(model, seed.site, source, random);
  const order = drawOrder(
    {
      leaf,
      leafIndex: seed.leaf,
      sourceKind: source,
      route,
      street: place.street,
      streetDepartmentCode: streetDepartmentCode(model.ground.streets[place.street]!),
      acceptedAt,
      foundAt,
      dueAt,
      urgency,
      hasty: seed.hasty ?? false,
      merged: seed.merged ?? false,
    },
    model.traits,
    random,
  );
  return {
    leaf: seed.leaf,
    source: SOURCE_INDEX.get(source)!,
    route,
    title: random.pick(leaf.titles),
    place,
    foundAt,
    acceptedAt,
    dayOnly,
    dueAt,
    urgency,
    eventGrade: drawGrade(leaf, random),
    order,
    original: seed.original ?? null,
    sourceId: '',
  };
}

const OFFICE_SOURCES: readonly SampleSourceKind[] = [
  'enterprise-patrol',
  'double-random',
  'dispute-screening',
  'enterprise-call',
  'petition',
];

/** Channels that rest on days off work, and how much of them is left then. */
export function dayOffShare(source: SampleSourceKind): number {
  if (source === 'dispute-screening' || source === 'enterprise-call') return 0.3;
  return OFFICE_SOURCES.includes(source) ? 0.06 : 1;
}

/** Hours at which a channel brings in a class: offices by day, patrols on their rounds, the rest when it happens. */
function hoursOf(leaf: Leaf, source: SampleSourceKind): HourProfileId {
  if (OFFICE_SOURCES.includes(source)) return 'office';
  if (source === 'patrol' || source === 'digital-city') {
    if (leaf.hours === 'night') return 'evening';
    if (leaf.hours === 'home') return 'rounds';
  }
  return leaf.hours;
}

/** Mean delay from finding to acceptance by channel. */
const MEAN_DELAY: Readonly<Record<SampleSourceKind, number>> = {
  hotline: 50 * MINUTE,
  patrol: 3 * MINUTE,
  'enterprise-patrol': 9 * MINUTE,
  'police-clue': 25 * MINUTE,
  'double-random': 30 * MINUTE,
  video: 4 * MINUTE,
  'digital-city': 24 * MINUTE,
  'dispute-screening': 4 * HOUR,
  'enterprise-call': 3 * HOUR,
  sensor: 0.6 * MINUTE,
  'public-exposure': 11 * HOUR,
  petition: 4 * DAY,
  opinion: 8 * HOUR,
};

/** Time from finding to acceptance; part of what digital city management finds is entered days later. */
function drawDelay(source: SampleSourceKind, random: Random): number {
  const isLate = source === 'digital-city' && random.chance(0.05);
  return isLate
    ? random.between(0.6, 8) * DAY
    : Math.min(drawExponential(MEAN_DELAY[source], random), 30 * DAY);
}

function drawRoute(source: SampleSourceKind, random: Random): Route {
  switch (source) {
    case 'enterprise-patrol':
    case 'double-random':
    case 'enterprise-call':
      return 'small-loop';
    case 'digital-city':
      return random.chance(0.66) ? 'base-grid' : 'large-loop';
    case 'sensor':
      return random.chance(0.5) ? 'base-grid' : 'large-loop';
    case 'hotline':
    case 'petition':
    case 'opinion':
    case 'public-exposure':
      return 'large-loop';
    default:
      return 'base-grid';
  }
}

function drawUrgency({ urgentFraction }: Leaf, random: Random): Urgency {
  const share = random.next();
  if (share < urgentFraction * 0.12) return 'critical';
  return share < urgentFraction ? 'urgent' : 'normal';
}

/** Limit for completion: what is pressing is due by the clock, the rest in waking hours or working days. */
function limitOf({ limit }: Leaf, acceptedAt: number, urgency: Urgency): number {
  const hours = 'hours' in limit ? limit.hours : null;
  if (urgency === 'critical') return acceptedAt + Math.min(hours ?? 8, 4) * HOUR;
  if (urgency === 'urgent') return acceptedAt + Math.min(hours ?? 48, 24) * HOUR;
  return hours !== null
    ? addWakingHours(acceptedAt, hours)
    : addWorkdays(acceptedAt, 'workdays' in limit ? limit.workdays : 1);
}

/** Sudden events carry a grade; everyday ones none. */
const GRADED_LEAVES = new Set(['0204', '0205', '0605']);

function drawGrade({ code }: Leaf, random: Random): EventGrade | null {
  if (!GRADED_LEAVES.has(code) || !random.chance(0.06)) return null;
  return random.chance(0.1) ? 3 : 4;
}
