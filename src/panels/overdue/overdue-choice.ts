import type { OverdueOrder } from '@/studies/overdue/reference';

/** What of the list is looked at; `null` where all. */
export interface OverdueChoice {
  /** Empty for orders without a region. */
  readonly region: string | null;
  readonly reason: string | null;
  /** Who must act, as `actorOf` tells it. */
  readonly actor: string | null;
}

export const NO_CHOICE: OverdueChoice = { region: null, reason: null, actor: null };

/** Stands for the command centre among those who must act. */
export const CENTRE = '';

/** Who must act on an order: the unit that has it, or the centre. */
export function actorOf({ isForCentre, departmentCode }: OverdueOrder): string {
  return isForCentre || departmentCode === null ? CENTRE : departmentCode;
}

/** Whether an order is among what is looked at. */
export function passes(order: OverdueOrder, { region, reason, actor }: OverdueChoice): boolean {
  return (
    (region === null || (order.unitCode ?? '') === region) &&
    (reason === null || order.reason === reason) &&
    (actor === null || actorOf(order) === actor)
  );
}
