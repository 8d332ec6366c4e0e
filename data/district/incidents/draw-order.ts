import type { OrderEvent } from '@/domain/incident/incident';
import { STAMPS } from '@/domain/incident/stamps';
import type { Route, Urgency } from '@/domain/incident/vocabularies';

import { DAY, HOUR, nextOfficeInstant, nextWakingInstant } from '../catalog/calendar';
import type { Leaf } from '../catalog/leaf';
import type { SampleSourceKind } from '../catalog/sources';
import type { Random } from '../random';
import type { HandlingTraits } from './handling-traits';
import type { OrderLife } from './life';
import { drawExponential, drawLogNormal } from './sampling';

const MINUTE = 60_000;
const SECOND = 1000;
/** Handling takes no longer than this, pauses left out. */
const LONGEST_HANDLING = 45 * DAY;

/** What is known of an incident when its order begins. */
export interface OrderContext {
  readonly leaf: Leaf;
  readonly leafIndex: number;
  readonly sourceKind: SampleSourceKind;
  readonly route: Route;
  readonly street: number;
  readonly streetDepartmentCode: string;
  readonly acceptedAt: number;
  readonly foundAt: number;
  readonly dueAt: number;
  readonly urgency: Urgency;
  readonly hasty: boolean;
  /** It repeats an earlier report and is merged into that. */
  readonly merged: boolean;
}

const CALLED_BACK_SOURCES: readonly SampleSourceKind[] = [
  'hotline',
  'petition',
  'public-exposure',
  'opinion',
  'enterprise-call',
  'enterprise-patrol',
];

/** Steps of the loop by their place in `STAMPS`. */
const [FOUND, ACCEPTED, TRIAGED, ASSIGNED, STARTED, FED_BACK, COMPLETED, CALLED_BACK, CHECKED] = STAMPS.map((_, i) => i) as [
  0, 1, 2, 3, 4, 5, 6, 7, 8,
];

/** Draws the whole life of an order: its steps, what delays it, and what is wrong with its record. */
export function drawOrder(context: OrderContext, traits: HandlingTraits, random: Random): OrderLife {
  const times = new Array<number>(STAMPS.length).fill(NaN);
  const events: OrderEvent[] = [];
  const { acceptedAt, foundAt, route } = context;
  const lead = leadOf(context, traits, random);
  const callBackApplicable = route !== 'base-grid' && CALLED_BACK_SOURCES.includes(context.sourceKind);
  times[FOUND] = foundAt;
  times[ACCEPTED] = acceptedAt;
  const span = context.dueAt - acceptedAt;
  times[TRIAGED] = later(acceptedAt, drawExponential(Math.min(TRIAGE_MINUTES[route] * MINUTE, 0.02 * span), random));
  const base = { leadDepartmentCode: lead, coDepartmentCodes: partnersOf(context, lead, random), callBackApplicable };
  if (context.merged || random.chance(0.011)) {
    const voidAt = later(times[TRIAGED], random.between(3, 240) * MINUTE);
    return { ...base, times, missingStamp: -1, voidAt, reopening: null, events, satisfied: null, clockErrorMilliseconds: 0 };
  }
  const dispatch = Math.min(ASSIGN_MINUTES[route] * MINUTE, 0.03 * span);
  times[ASSIGNED] = later(times[TRIAGED], drawExponential(dispatch, random));
  const handedAt = bounce(context, lead, traits, times[ASSIGNED], events, random);
  handle(context, lead, traits, { times, events, handedAt }, random);
  const isSolved = callBack(context, traits, times, callBackApplicable, random);
  const reopening = isSolved ? null : reopen(context, times, events, random);
  superviseIfLate(context, times[COMPLETED]!, events, random);
  events.sort((a, b) => a.at - b.at);
  const satisfied = Number.isNaN(times[CALLED_BACK]!) ? null : isSolved && drawSatisfied(context, times, random);
  return {
    ...base,
    times,
    missingStamp: drawMissingStamp(context, traits, times, random),
    voidAt: NaN,
    reopening,
    events,
    satisfied,
    clockErrorMilliseconds: drawClockError(times, acceptedAt, traits, random),
  };
}

const TRIAGE_MINUTES: Readonly<Record<Route, number>> = { 'base-grid': 4, 'small-loop': 20, 'large-loop': 45, unknown: 30 };
const ASSIGN_MINUTES: Readonly<Record<Route, number>> = { 'base-grid': 6, 'small-loop': 60, 'large-loop': 110, unknown: 60 };

function leadOf({ leaf, leafIndex, streetDepartmentCode }: OrderContext, traits: HandlingTraits, random: Random): string {
  if (leafIndex === traits.silo.leaf) return traits.silo.departmentCodes[0];
  return random.chance(leaf.streetFraction) ? streetDepartmentCode : leaf.lead;
}

function partnersOf({ leaf }: OrderContext, lead: string, random: Random): string[] {
  const others = leaf.partners.filter((partner) => partner !== lead);
  if (others.length === 0 || !random.chance(0.2)) return [];
  return random.chance(0.2) ? [...others] : [random.pick(others)];
}

/** Hands an order back and forth where two units each hold it to be the other's; gives the last handing over. */
function bounce(
  { leaf, leafIndex, streetDepartmentCode }: OrderContext,
  lead: string,
  traits: HandlingTraits,
  assignedAt: number,
  events: OrderEvent[],
  random: Random,
): number {
  const { silo } = traits;
  const isSilo = leafIndex === silo.leaf && random.chance(silo.fraction);
  const other = isSilo ? silo.departmentCodes[1] : lead === leaf.lead ? streetDepartmentCode : leaf.lead;
  const rounds = isSilo ? 2 + random.index(3) : random.chance(0.035) ? 1 : 0;
  let [at, holder] = [assignedAt, lead];
  for (let i = 0; i < rounds; i++) {
    at = later(nextOfficeInstant(at), random.between(1.5, isSilo ? 14 : 8) * HOUR);
    events.push({ kind: 'returned', at, departmentCode: holder, reason: isSilo ? '不属本单位职责' : '属地或职责不符' });
    at = later(nextOfficeInstant(at), random.between(0.5, 5) * HOUR);
    holder = holder === lead ? other : lead;
    events.push({ kind: 'reassigned', at, departmentCode: holder, reason: null });
  }
  return at;
}

interface Handling {
  readonly times: number[];
  readonly events: OrderEvent[];
  readonly handedAt: number;
}

/** From the first action to completion. */
function handle(
  context: OrderContext,
  lead: string,
  traits: HandlingTraits,
  { times, events, handedAt }: Handling,
  random: Random,
): void {
  const { acceptedAt, dueAt, street, route } = context;
  const isLine = lead.startsWith('D-');
  const atWork = workClock(context, isLine);
  if (context.hasty || (street === traits.falseClosure.street && random.chance(traits.falseClosure.instantFraction))) {
    times[STARTED] = later(handedAt, random.between(8, 40) * SECOND);
    times[FED_BACK] = later(times[STARTED], random.between(5, 35) * SECOND);
    times[COMPLETED] = later(times[FED_BACK], random.between(5, 30) * SECOND);
    return;
  }
  const slowness = traits.slowness[street]! * (isLine ? (traits.departmentSlowness.get(lead) ?? 1) : 1);
  const stalled = random.chance(0.018) ? random.between(5, 18) : 1;
  const span = dueAt - acceptedAt;
  times[STARTED] = atWork(later(handedAt, drawExponential(0.05 * span * slowness, random)));
  const handling = Math.min(drawLogNormal(0.23 * span * slowness * stalled, 0.56, random), LONGEST_HANDLING);
  let fedBackAt = atWork(later(times[STARTED], handling));
  if (random.chance(0.025)) fedBackAt += suspend(times[STARTED], fedBackAt, events, random);
  times[FED_BACK] = fedBackAt;
  const confirm = Math.min(route === 'base-grid' ? 1.5 * HOUR : 7 * HOUR, 0.05 * span);
  times[COMPLETED] = later(fedBackAt, drawExponential(confirm, random));
}

/** What is urgent is handled at any hour; else departments keep office hours, and duty teams, streets and grids are about. */
function workClock({ leaf, urgency }: OrderContext, isLine: boolean): (at: number) => number {
  if (urgency !== 'normal') return (at) => at;
  return isLine && 'workdays' in leaf.limit ? nextOfficeInstant : nextWakingInstant;
}

/** Stops the clock for parts or owners to come; gives the length of the stop. */
function suspend(startedAt: number, fedBackAt: number, events: OrderEvent[], random: Random): number {
  const at = later(startedAt, random.between(0.1, 0.6) * (fedBackAt - startedAt));
  const pause = Math.round(random.between(1, 11) * 24) * HOUR;
  const reason = random.pick(['等待配件到货', '需产权单位配合', '天气原因暂缓施工']);
  events.push({ kind: 'suspended', at, departmentCode: null, reason });
  events.push({ kind: 'resumed', at: at + pause, departmentCode: null, reason: null });
  return pause;
}

/** Calls back where someone can be called and checks the effect; false where it turns out unsolved. */
function callBack(
  { street }: OrderContext,
  traits: HandlingTraits,
  times: number[],
  applicable: boolean,
  random: Random,
): boolean {
  const completedAt = times[COMPLETED]!;
  const isCalled = applicable && random.chance(0.95);
  if (isCalled) times[CALLED_BACK] = later(nextOfficeInstant(completedAt), drawExponential(16 * HOUR, random));
  const from = isCalled ? times[CALLED_BACK]! : completedAt;
  if (random.chance(0.95)) times[CHECKED] = later(nextOfficeInstant(from), random.between(4, 60) * HOUR);
  const { falseClosure } = traits;
  const unsolved = street === falseClosure.street ? falseClosure.fraction : falseClosure.elsewhereFraction;
  return !isCalled || !random.chance(unsolved);
}

/** Opens an order again after its call-back and handles it once more. */
function reopen(
  { dueAt, acceptedAt }: OrderContext,
  times: number[],
  events: OrderEvent[],
  random: Random,
): NonNullable<OrderLife['reopening']> {
  times[CHECKED] = NaN;
  const at = later(times[CALLED_BACK]!, random.between(0.2, 5) * HOUR);
  events.push({ kind: 'reopened', at, departmentCode: null, reason: '回访反映未解决' });
  const handling = Math.min(drawLogNormal(0.3 * (dueAt - acceptedAt), 0.5, random), LONGEST_HANDLING / 2);
  const fedBackAt = nextWakingInstant(later(at, handling));
  const completedAt = later(fedBackAt, drawExponential(5 * HOUR, random));
  const calledBackAt = later(nextOfficeInstant(completedAt), drawExponential(14 * HOUR, random));
  const checkedAt = later(nextOfficeInstant(calledBackAt), random.between(4, 60) * HOUR);
  return { at, times: [fedBackAt, completedAt, calledBackAt, checkedAt], satisfied: random.chance(0.72) };
}

function superviseIfLate({ dueAt }: OrderContext, completedAt: number, events: OrderEvent[], random: Random): void {
  const at = later(nextOfficeInstant(dueAt), random.between(0.5, 20) * HOUR);
  if (at >= completedAt || !random.chance(0.6)) return;
  events.push({ kind: 'supervised', at, departmentCode: null, reason: '超期督办' });
}

function drawSatisfied({ dueAt }: OrderContext, times: readonly number[], random: Random): boolean {
  return random.chance(times[COMPLETED]! > dueAt ? 0.72 : 0.94);
}

/** Which steps lose their stamp by chance, and how often against one another. */
const MISSING_WEIGHTS = [
  [FOUND, 0.08],
  [TRIAGED, 0.26],
  [ASSIGNED, 0.2],
  [STARTED, 0.26],
  [FED_BACK, 0.17],
  [COMPLETED, 0.03],
] as const;

function drawMissingStamp(
  { street }: OrderContext,
  traits: HandlingTraits,
  times: readonly number[],
  random: Random,
): number {
  const { brokenStage, missingFraction, rollOut } = traits;
  const isBroken = random.chance(brokenStage.fraction);
  if (street === brokenStage.street && isBroken && times[ACCEPTED]! >= brokenStage.from) return STAMPS.indexOf(brokenStage.stamp);
  if (!random.chance(missingFraction[rollOut[street]!])) return -1;
  let share = random.next();
  for (const [stamp, weight] of MISSING_WEIGHTS) if ((share -= weight) < 0) return stamp;
  return -1;
}

function drawClockError(times: readonly number[], acceptedAt: number, traits: HandlingTraits, random: Random): number {
  if (!random.chance(traits.wrongClockFraction)) return 0;
  return times[COMPLETED]! - acceptedAt + Math.round(random.between(0.5, 30) * 60) * MINUTE;
}

/** An instant so many milliseconds later, in whole seconds and at least one. */
function later(at: number, milliseconds: number): number {
  return Math.ceil((at + Math.max(milliseconds, SECOND)) / SECOND) * SECOND;
}
