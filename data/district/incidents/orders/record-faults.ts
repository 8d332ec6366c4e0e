import { STAMPS } from '@/domain/incident/stamps';

import type { Random } from '../../random';
import type { HandlingTraits } from '../handling-traits';
import { type OrderDraft, STEP } from './order-context';

/** Which steps lose their stamp by chance, and how often against one another; the shares add up to 1. */
const MISSING_SHARES = [
  [STEP.triaged, 0.26],
  [STEP.started, 0.26],
  [STEP.assigned, 0.2],
  [STEP.fedBack, 0.17],
  [STEP.found, 0.08],
  [STEP.completed, 0.03],
] as const;

/** The step whose stamp is never written: by the street's broken stage, else by chance; -1 for none. */
export function drawMissingStamp(
  { context, times }: OrderDraft,
  traits: HandlingTraits,
  random: Random,
): number {
  const { brokenStage, missingFraction, rollOut } = traits;
  const isBroken = context.street === brokenStage.street && times[STEP.accepted]! >= brokenStage.from;
  if (isBroken && random.chance(brokenStage.fraction)) return STAMPS.indexOf(brokenStage.stamp);
  if (!random.chance(missingFraction[rollOut[context.street]!])) return -1;
  let share = random.next();
  for (const [step, weight] of MISSING_SHARES) if ((share -= weight) < 0) return step;
  return STEP.triaged;
}

const MINUTE = 60_000;

/** By how much the clock that stamps the completion is behind: enough to set it before acceptance; mostly 0. */
export function drawClockError(
  { context, times }: OrderDraft,
  traits: HandlingTraits,
  random: Random,
): number {
  if (!random.chance(traits.wrongClockFraction)) return 0;
  return times[STEP.completed]! - context.acceptedAt + Math.round(random.between(0.5, 30) * 60) * MINUTE;
}
