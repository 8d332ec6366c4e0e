import { DAY, HOUR, nextOfficeInstant, nextWakingInstant } from '../../catalog/calendar';
import type { Random } from '../../random';
import type { HandlingTraits } from '../handling-traits';
import type { OrderLife } from '../life';
import { drawExponential, drawLogNormal } from '../sampling';
import { later, type OrderDraft, STEP } from './order-context';

const CALLED_FRACTION = 0.95;
const CHECKED_FRACTION = 0.95;
const LONGEST_SECOND_ROUND = 22 * DAY;

/** Calls back where someone can be called and checks the effect; false where it turns out unsolved. */
export function callBack(
  { context: { street }, times }: OrderDraft,
  isApplicable: boolean,
  { falseClosure }: HandlingTraits,
  random: Random,
): boolean {
  const completedAt = times[STEP.completed]!;
  const isCalled = isApplicable && random.chance(CALLED_FRACTION);
  const calledBackAt = isCalled
    ? later(nextOfficeInstant(completedAt), drawExponential(16 * HOUR, random))
    : NaN;
  times[STEP.calledBack] = calledBackAt;
  const from = isCalled ? calledBackAt : completedAt;
  if (random.chance(CHECKED_FRACTION))
    times[STEP.effectChecked] = later(nextOfficeInstant(from), drawCheck(random));
  const unsolved = street === falseClosure.street ? falseClosure.fraction : falseClosure.elsewhereFraction;
  return !isCalled || !random.chance(unsolved);
}

/** Opens an order again after its call-back and handles it once more. */
export function reopen(draft: OrderDraft, random: Random): NonNullable<OrderLife['reopening']> {
  const { context, events, times } = draft;
  times[STEP.effectChecked] = NaN;
  const at = later(times[STEP.calledBack]!, random.between(0.2, 5) * HOUR);
  events.push({ kind: 'reopened', at, departmentCode: null, reason: '回访反映未解决' });
  const handling = drawLogNormal(0.3 * (context.dueAt - context.acceptedAt), 0.5, random);
  const fedBackAt = nextWakingInstant(later(at, Math.min(handling, LONGEST_SECOND_ROUND)));
  const completedAt = later(fedBackAt, drawExponential(5 * HOUR, random));
  const calledBackAt = later(nextOfficeInstant(completedAt), drawExponential(14 * HOUR, random));
  const checkedAt = later(nextOfficeInstant(calledBackAt), drawCheck(random));
  return { at, times: [fedBackAt, completedAt, calledBackAt, checkedAt], satisfied: random.chance(0.72) };
}

/** Time until the effect is checked, in milliseconds. */
function drawCheck(random: Random): number {
  return random.between(4, 60) * HOUR;
}

/** Most orders that go past their limit are put under supervision. */
export function superviseIfLate({ context: { dueAt }, times, events }: OrderDraft, random: Random): void {
  const at = later(nextOfficeInstant(dueAt), random.between(0.5, 20) * HOUR);
  if (at >= times[STEP.completed]! || !random.chance(0.6)) return;
  events.push({ kind: 'supervised', at, departmentCode: null, reason: '超期督办' });
}

/** Whoever is called back is content less often when the order was late. */
export function drawSatisfied({ context: { dueAt }, times }: OrderDraft, random: Random): boolean {
  return random.chance(times[STEP.completed]! > dueAt ? 0.72 : 0.94);
}
