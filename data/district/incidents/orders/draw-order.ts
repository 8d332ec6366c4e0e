import { STAMPS } from '@/domain/incident/stamps';
import type { Route } from '@/domain/incident/vocabularies';

import type { SampleSourceKind } from '../../catalog/sources';
import type { Random } from '../../random';
import type { HandlingTraits } from '../handling-traits';
import type { OrderLife } from '../life';
import { drawExponential } from '../sampling';
import { callBack, drawSatisfied, reopen, superviseIfLate } from './aftermath';
import { bounce, handle } from './handling';
import { later, type OrderContext, type OrderDraft, STEP } from './order-context';
import { drawClockError, drawMissingStamp } from './record-faults';

const MINUTE = 60_000;
/** Share of orders that turn out to be no case. */
const VOID_FRACTION = 0.011;

const TRIAGE_MINUTES: Readonly<Record<Route, number>> = {
  'base-grid': 4,
  'small-loop': 20,
  'large-loop': 45,
  unknown: 30,
};
const ASSIGN_MINUTES: Readonly<Record<Route, number>> = {
  'base-grid': 6,
  'small-loop': 60,
  'large-loop': 110,
  unknown: 60,
};

const CALLED_BACK_SOURCES: readonly SampleSourceKind[] = [
  'hotline',
  'petition',
  'public-exposure',
  'opinion',
  'enterprise-call',
  'enterprise-patrol',
];

/** Draws the whole life of an order: its steps, what delays it, and what is wrong with its record. */
export function drawOrder(context: OrderContext, traits: HandlingTraits, random: Random): OrderLife {
  const { acceptedAt, dueAt, route } = context;
  const draft = beginOrder(context, traits, random);
  const { times, events, leadDepartmentCode } = draft;
  const callBackApplicable = route !== 'base-grid' && CALLED_BACK_SOURCES.includes(context.sourceKind);
  const base = {
    times,
    events,
    leadDepartmentCode,
    coDepartmentCodes: drawPartners(draft, random),
    callBackApplicable,
  };
  if (context.merged || random.chance(VOID_FRACTION)) {
    const voidAt = later(times[STEP.triaged]!, random.between(3, 240) * MINUTE);
    return { ...base, missingStamp: -1, voidAt, reopening: null, satisfied: null, clockErrorMilliseconds: 0 };
  }
  const dispatch = Math.min(ASSIGN_MINUTES[route] * MINUTE, 0.03 * (dueAt - acceptedAt));
  times[STEP.assigned] = later(times[STEP.triaged]!, drawExponential(dispatch, random));
  handle(draft, bounce(draft, traits, random), traits, random);
  const isSolved = callBack(draft, callBackApplicable, traits, random);
  const reopening = isSolved ? null : reopen(draft, random);
  superviseIfLate(draft, random);
  events.sort((a, b) => a.at - b.at);
  const isAsked = !Number.isNaN(times[STEP.calledBack]!);
  return {
    ...base,
    missingStamp: drawMissingStamp(draft, traits, random),
    voidAt: NaN,
    reopening,
    satisfied: isAsked ? isSolved && drawSatisfied(draft, random) : null,
    clockErrorMilliseconds: drawClockError(draft, traits, random),
  };
}

/** Found, accepted, triaged, and with a unit to lead it. */
function beginOrder(context: OrderContext, traits: HandlingTraits, random: Random): OrderDraft {
  const { acceptedAt, dueAt, foundAt, leaf, leafIndex, route } = context;
  const times = new Array<number>(STAMPS.length).fill(NaN);
  times[STEP.found] = foundAt;
  times[STEP.accepted] = acceptedAt;
  const triage = Math.min(TRIAGE_MINUTES[route] * MINUTE, 0.02 * (dueAt - acceptedAt));
  times[STEP.triaged] = later(acceptedAt, drawExponential(triage, random));
  const isStreets = random.chance(leaf.streetFraction);
  const usual = isStreets ? context.streetDepartmentCode : leaf.lead;
  const leadDepartmentCode = leafIndex === traits.silo.leaf ? traits.silo.departmentCodes[0] : usual;
  return { context, leadDepartmentCode, times, events: [] };
}

function drawPartners({ context: { leaf }, leadDepartmentCode }: OrderDraft, random: Random): string[] {
  const others = leaf.partners.filter((partner) => partner !== leadDepartmentCode);
  if (others.length === 0 || !random.chance(0.2)) return [];
  return random.chance(0.2) ? [...others] : [random.pick(others)];
}
