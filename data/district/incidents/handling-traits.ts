import type { Stamp } from '@/domain/incident/stamps';

import type { RollOutState } from '../people/roll-out';

/** How well orders are handled where and by whom; what is wrong here is written down in the truths. */
export interface HandlingTraits {
  /** Platform state of each street, by index. */
  readonly rollOut: readonly RollOutState[];
  /** Handling takes so many times as long, by street. */
  readonly slowness: readonly number[];
  /** Likewise by department. */
  readonly departmentSlowness: ReadonlyMap<string, number>;
  readonly brokenStage: {
    readonly street: number;
    readonly stamp: Stamp;
    readonly fraction: number;
    readonly from: number;
  };
  readonly silo: {
    readonly leaf: number;
    readonly departmentCodes: readonly [string, string];
    readonly fraction: number;
  };
  readonly falseClosure: {
    readonly street: number;
    readonly fraction: number;
    readonly elsewhereFraction: number;
    readonly instantFraction: number;
  };
  /** Share of orders that lose a stamp by chance, by platform state. */
  readonly missingFraction: Readonly<Record<RollOutState, number>>;
  readonly wrongClockFraction: number;
}
