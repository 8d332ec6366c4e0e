import { STEP } from '@/domain/loop/judge-loop';
import { stampTimes } from '../order-book';
import type { OrderBook } from '../order-book';
import type { StudyRows } from '../study-rows';
import { quantile } from '../loop/tally';
import type { UnitPair } from './reference';

const HOUR = 3600;
/** Sent back once may be a slip; twice is a dispute. */
const LEAST_RETURNS = 2;
/** Fewer orders between two units say nothing. */
const LEAST_ORDERS = 3;

interface Bounces {
  readonly units: readonly [string, string];
  readonly waits: number[];
  readonly classes: Map<number, number>;
  count: number;
}

/** Finds the units that send orders back to each other: silos show as pairs with one class. */
export function findPairs(
  rows: StudyRows,
  { orders, orderOfRow }: OrderBook,
  { first, end }: { readonly first: number; readonly end: number },
): UnitPair[] {
  const pairs = new Map<string, Bounces>();
  const perClass = new Map<number, number>();
  for (let row = first; row < end; row++) {
    const category = rows.category[row]!;
    perClass.set(category, (perClass.get(category) ?? 0) + 1);
    const order = orderOfRow[row]!;
    if (order < 0 || orders.returned[order]! < LEAST_RETURNS) continue;
    const units = [...new Set(orders.unitChains[orders.passes[order]!])].filter((unit) => unit !== null);
    if (units.length !== 2) continue;
    const key = units.sort().join(' ');
    const pair = pairs.get(key) ?? {
      units: [units[0]!, units[1]!] as const,
      waits: [],
      classes: new Map<number, number>(),
      count: 0,
    };
    pairs.set(key, pair);
    pair.count++;
    pair.classes.set(category, (pair.classes.get(category) ?? 0) + 1);
    const times = stampTimes(orders, order);
    const wait = times[STEP.startedAt]! - times[STEP.assignedAt]!;
    if (wait >= 0) pair.waits.push(wait / HOUR);
  }
  return [...pairs.values()]
    .filter(({ count }) => count >= LEAST_ORDERS)
    .sort((a, b) => b.count - a.count)
    .map(({ units, waits, classes, count }) => {
      const [category] = [...classes].sort((a, b) => b[1] - a[1])[0]!;
      return {
        units,
        bounced: count,
        ofClass: perClass.get(category)!,
        categoryCode: rows.categoryCodes[category]!,
        medianWaitHours: quantile(
          waits.sort((a, b) => a - b),
          0.5,
        ),
      };
    });
}
