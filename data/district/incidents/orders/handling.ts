import { DAY, HOUR, nextOfficeInstant, nextWakingInstant } from '../../catalog/calendar';
import type { Random } from '../../random';
import type { HandlingTraits } from '../handling-traits';
import { drawExponential, drawLogNormal } from '../sampling';
import { later, type OrderContext, type OrderDraft, STEP } from './order-context';

const SECOND = 1000;
/** Handling takes no longer than this, pauses left out. */
const LONGEST_HANDLING = 45 * DAY;
/** Share of orders that come to a standstill, and by how much they are slower. */
const STALLED_FRACTION = 0.018;
const SUSPENDED_FRACTION = 0.025;

/** Hands an order back and forth where two units each hold it to be the other's; gives when it is handed over last. */
export function bounce(draft: OrderDraft, { silo }: HandlingTraits, random: Random): number {
  const { context, leadDepartmentCode: lead, events, times } = draft;
  const { leaf, leafIndex, streetDepartmentCode } = context;
  const isSilo = leafIndex === silo.leaf && random.chance(silo.fraction);
  const usualOther = lead === leaf.lead ? streetDepartmentCode : leaf.lead;
  const other = isSilo ? silo.departmentCodes[1] : usualOther;
  const occasional = random.chance(0.035) ? 1 : 0;
  const rounds = isSilo ? 2 + random.index(3) : occasional;
  const reason = isSilo ? '不属本单位职责' : '属地或职责不符';
  let [at, holder] = [times[STEP.assigned]!, lead];
  for (let i = 0; i < rounds; i++) {
    at = later(nextOfficeInstant(at), random.between(1.5, isSilo ? 14 : 8) * HOUR);
    events.push({ kind: 'returned', at, departmentCode: holder, reason });
    at = later(nextOfficeInstant(at), random.between(0.5, 5) * HOUR);
    holder = holder === lead ? other : lead;
    events.push({ kind: 'reassigned', at, departmentCode: holder, reason: null });
  }
  return at;
}

/** From the first action to completion. */
export function handle(draft: OrderDraft, handedAt: number, traits: HandlingTraits, random: Random): void {
  const { context, leadDepartmentCode: lead, times } = draft;
  const { acceptedAt, dueAt, route, street } = context;
  if (context.hasty || isInstant(street, traits, random)) {
    closeAtOnce(times, handedAt, random);
    return;
  }
  const isLine = lead.startsWith('D-');
  const atWork = workClock(context, isLine);
  const slowness = traits.slowness[street]! * (isLine ? (traits.departmentSlowness.get(lead) ?? 1) : 1);
  const stalled = random.chance(STALLED_FRACTION) ? random.between(5, 18) : 1;
  const span = dueAt - acceptedAt;
  const startedAt = atWork(later(handedAt, drawExponential(0.05 * span * slowness, random)));
  const handling = drawLogNormal(0.23 * span * slowness * stalled, 0.56, random);
  let fedBackAt = atWork(later(startedAt, Math.min(handling, LONGEST_HANDLING)));
  if (random.chance(SUSPENDED_FRACTION)) fedBackAt += suspend(draft, startedAt, fedBackAt, random);
  const confirm = Math.min(route === 'base-grid' ? 1.5 * HOUR : 7 * HOUR, 0.05 * span);
  times[STEP.started] = startedAt;
  times[STEP.fedBack] = fedBackAt;
  times[STEP.completed] = later(fedBackAt, drawExponential(confirm, random));
}

function isInstant(street: number, { falseClosure }: HandlingTraits, random: Random): boolean {
  return street === falseClosure.street && random.chance(falseClosure.instantFraction);
}

/** Closed on paper within two minutes. */
function closeAtOnce(times: number[], handedAt: number, random: Random): void {
  times[STEP.started] = later(handedAt, random.between(8, 40) * SECOND);
  times[STEP.fedBack] = later(times[STEP.started]!, random.between(5, 35) * SECOND);
  times[STEP.completed] = later(times[STEP.fedBack]!, random.between(5, 30) * SECOND);
}

/** What is urgent is handled at any hour; else departments keep office hours, duty teams, streets and grids are about. */
function workClock({ leaf, urgency }: OrderContext, isLine: boolean): (at: number) => number {
  if (urgency !== 'normal') return (at) => at;
  return isLine && 'workdays' in leaf.limit ? nextOfficeInstant : nextWakingInstant;
}

/** Stops the clock for parts or owners to come; gives the length of the stop. */
function suspend({ events }: OrderDraft, startedAt: number, fedBackAt: number, random: Random): number {
  const at = later(startedAt, random.between(0.1, 0.6) * (fedBackAt - startedAt));
  const pause = Math.round(random.between(1, 11) * 24) * HOUR;
  const reason = random.pick(['等待配件到货', '需产权单位配合', '天气原因暂缓施工']);
  events.push({ kind: 'suspended', at, departmentCode: null, reason });
  events.push({ kind: 'resumed', at: at + pause, departmentCode: null, reason: null });
  return pause;
}
