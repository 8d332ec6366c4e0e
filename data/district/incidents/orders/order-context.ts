import type { OrderEvent } from '@/domain/incident/incident';
import type { Route, Urgency } from '@/domain/incident/vocabularies';

import type { Leaf } from '../../catalog/leaf';
import type { SampleSourceKind } from '../../catalog/sources';

/** Steps of the loop by their place in `STAMPS`. */
export const STEP = {
  found: 0,
  accepted: 1,
  triaged: 2,
  assigned: 3,
  started: 4,
  fedBack: 5,
  completed: 6,
  calledBack: 7,
  effectChecked: 8,
} as const;

/** What is known of an incident when its order begins. Instants are epoch milliseconds. */
export interface OrderContext {
  readonly leaf: Leaf;
  /** Place of the leaf in `LEAVES`. */
  readonly leafIndex: number;
  readonly sourceKind: SampleSourceKind;
  readonly route: Route;
  /** Index of the street it lies in. */
  readonly street: number;
  readonly streetDepartmentCode: string;
  readonly acceptedAt: number;
  readonly foundAt: number;
  readonly dueAt: number;
  readonly urgency: Urgency;
  /** It will be closed in haste. */
  readonly hasty: boolean;
  /** It repeats an earlier report and is merged into that. */
  readonly merged: boolean;
}

/** What is drawn so far: the times of its steps (NaN for those not taken) and what happened beside them. */
export interface OrderDraft {
  readonly context: OrderContext;
  readonly leadDepartmentCode: string;
  readonly times: number[];
  readonly events: OrderEvent[];
}

/** An instant so many milliseconds later, in whole seconds and at least one. */
export function later(at: number, milliseconds: number): number {
  return Math.ceil((at + Math.max(milliseconds, 1000)) / 1000) * 1000;
}
