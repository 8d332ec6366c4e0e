import type { ClosingCurve } from '@/charts/closing-curves-option';
import type { ClosingGroup, TimeToCloseResult } from '@/studies/time-to-close/reference';

/** A group with the part it plays in the picture. */
export interface NamedCurve {
  readonly role: ClosingCurve['role'];
  readonly group: ClosingGroup;
}

const MOST_GROUPS = 12;

/** All together, the slowest and the fastest by their medians, then the others; a group without a median is slower than all. */
export function toCurves({ whole, groups }: Pick<TimeToCloseResult, 'whole' | 'groups'>): NamedCurve[] {
  const shown = groups.slice(0, MOST_GROUPS);
  const byPace = shown.toSorted(
    (a, b) => (b.median.days ?? Infinity) - (a.median.days ?? Infinity) || b.count - a.count,
  );
  const slowest = byPace.length > 1 ? byPace[0] : undefined;
  const fastest = byPace.length > 1 ? byPace.at(-1) : undefined;
  const roleOf = (group: ClosingGroup): NamedCurve['role'] => {
    if (group === slowest) return 'slowest';
    return group === fastest ? 'fastest' : 'other';
  };
  const order: NamedCurve['role'][] = ['whole', 'slowest', 'fastest', 'other'];
  return [
    { role: 'whole' as const, group: whole },
    ...shown.map((group) => ({ role: roleOf(group), group })),
  ].sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
}
