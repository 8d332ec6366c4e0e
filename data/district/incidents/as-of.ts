import type { NewIncident, OrderEvent } from '@/domain/incident/incident';
import { STAMPS, type Stamp, type StampTimes } from '@/domain/incident/stamps';
import { INCIDENT_FLAGS, type IncidentState } from '@/domain/incident/vocabularies';

import { LEAVES } from '../catalog/categories';
import { SOURCES } from '../catalog/sources';
import type { IncidentLife, OrderLife } from './life';
import { STEP } from './orders/order-context';

/** State that an order has when its last stamp is this one. */
const STATE_OF_STAMP: Readonly<Record<Stamp, IncidentState>> = {
  foundAt: 'found',
  acceptedAt: 'accepted',
  triagedAt: 'triaged',
  assignedAt: 'assigned',
  startedAt: 'in-handling',
  fedBackAt: 'fed-back',
  completedAt: 'completed',
  calledBackAt: 'called-back',
  effectCheckedAt: 'effect-checked',
};

/** An incident as its record shows it at a moment: nothing of what comes later. The moment is not before acceptance. */
export function incidentAsOf(life: IncidentLife, at: number): NewIncident {
  const { order, place } = life;
  const times = timesAsOf(order, at);
  const stamps = toStamps(times, order);
  const events = order.events.filter((event) => event.at <= at);
  const completedAt = times[STEP.completed]!;
  return {
    sourceId: life.sourceId,
    sourceCode: SOURCES[life.source]!.code,
    categoryCode: LEAVES[life.leaf]!.code,
    title: life.title,
    position: place.position,
    originalPosition: null,
    originalCrs: null,
    geocodeQuality: place.quality,
    address: place.address,
    regionCodes: [place.regionCode],
    reportedAt: life.acceptedAt,
    stamps,
    dueAt: life.dueAt,
    state: order.voidAt <= at ? 'void' : stateOf(stamps, events),
    route: life.route,
    eventGrade: life.eventGrade,
    urgency: life.urgency,
    leadDepartmentCode: holderAsOf(order, events, at),
    coDepartmentCodes: order.times[STEP.assigned]! <= at ? order.coDepartmentCodes : [],
    events,
    callBackApplicable: order.callBackApplicable,
    satisfied: satisfiedAsOf(order, times, at),
    duplicateOf: life.original?.sourceId ?? null,
    flags: flagsOf(life, completedAt, at),
  };
}

/** Instants at which something changes in the record of an incident, without order, acceptance included. */
export function changesOf({ acceptedAt, order }: IncidentLife): number[] {
  const instants = [acceptedAt, order.voidAt, ...order.events.map((event) => event.at)];
  order.times.forEach((time, stamp) => stamp !== order.missingStamp && instants.push(time));
  if (order.reopening) instants.push(...order.reopening.times);
  return instants.filter((time) => time >= acceptedAt);
}

/** The steps taken by a moment; NaN for those still to come. A second round replaces the end of the first. */
function timesAsOf({ times, reopening }: OrderLife, at: number): number[] {
  const second = reopening && reopening.at <= at ? reopening.times : null;
  return times.map((time, stamp) => {
    const known = second && stamp >= STEP.fedBack ? second[stamp - STEP.fedBack]! : time;
    return known <= at ? known : NaN;
  });
}

function toStamps(times: readonly number[], order: OrderLife): StampTimes {
  const stamp = (index: number) => (index === order.missingStamp ? null : nullIfNaN(times[index]!));
  const completedAt = stamp(STEP.completed);
  return {
    foundAt: stamp(STEP.found),
    acceptedAt: stamp(STEP.accepted),
    triagedAt: stamp(STEP.triaged),
    assignedAt: stamp(STEP.assigned),
    startedAt: stamp(STEP.started),
    fedBackAt: stamp(STEP.fedBack),
    completedAt: completedAt === null ? null : completedAt - order.clockErrorMilliseconds,
    calledBackAt: stamp(STEP.calledBack),
    effectCheckedAt: stamp(STEP.effectChecked),
  };
}

function nullIfNaN(time: number): number | null {
  return Number.isNaN(time) ? null : time;
}

/** The state by the last stamp, but for orders that are returned or suspended and not yet taken up again. */
function stateOf(stamps: StampTimes, events: readonly OrderEvent[]): IncidentState {
  const state = STATE_OF_STAMP[STAMPS.findLast((stamp) => stamps[stamp] !== null) ?? 'foundAt'];
  if (state !== 'assigned' && state !== 'in-handling' && state !== 'triaged') return state;
  const last = events.findLast(({ kind }) => kind !== 'supervised');
  if (last?.kind === 'returned') return 'returned';
  return last?.kind === 'suspended' ? 'suspended' : state;
}

/** Who holds the order: whoever it was last handed to; nobody before it was assigned. */
function holderAsOf(order: OrderLife, events: readonly OrderEvent[], at: number): string | null {
  if (!(order.times[STEP.assigned]! <= at)) return null;
  return events.findLast(({ kind }) => kind === 'reassigned')?.departmentCode ?? order.leadDepartmentCode;
}

function satisfiedAsOf(
  { reopening, satisfied }: OrderLife,
  times: readonly number[],
  at: number,
): boolean | null {
  if (!reopening || at < reopening.at) return Number.isNaN(times[STEP.calledBack]!) ? null : satisfied;
  return Number.isNaN(times[STEP.calledBack]!) ? null : reopening.satisfied;
}

function flagsOf(
  { order, place, dueAt, dayOnly, original }: IncidentLife,
  completedAt: number,
  at: number,
): number {
  const isVoid = order.voidAt <= at;
  const isOverdue = !isVoid && (Number.isNaN(completedAt) ? at > dueAt : completedAt > dueAt);
  return (
    place.flags |
    (isOverdue ? INCIDENT_FLAGS.overdue : 0) |
    (order.reopening && order.reopening.at <= at ? INCIDENT_FLAGS.reopened : 0) |
    (original ? INCIDENT_FLAGS.duplicate : 0) |
    (order.clockErrorMilliseconds > 0 && completedAt <= at ? INCIDENT_FLAGS.closedBeforeOpened : 0) |
    (dayOnly ? INCIDENT_FLAGS.dayOnly : 0)
  );
}
