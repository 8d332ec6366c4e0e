import type { CategoryTree } from '../columns/category-tree';
import type { RegionIndex } from '../columns/region-index';
import type { RowRange } from '../columns/row-order';
import { TOTALS } from './chart';
import { countChart, type Crossfilter } from './crossfilter';
import { toTimeToClose, type SurvivalCounts, type TimeToClose } from './survival';

/** What a window holds of the rows that pass the whole filter. */
export interface WindowTotals {
  /** Equals the sum of every chart whose own part of the filter is not set. */
  readonly total: number;
  /** With a place; `placed + unplaced = total`. */
  readonly placed: number;
  readonly unplaced: number;
  /** Of the placed, those outside every region. */
  readonly outside: number;
  /** `open + closed + undetermined = total`. */
  readonly open: number;
  readonly closed: number;
  /** Neither a known state nor a time to close. */
  readonly undetermined: number;
  /** Open past the limit, or closed late. */
  readonly overdue: number;
  /** What `overdue` is a share of: rows with a limit whose outcome is known, closed or past it. */
  readonly overdueDenominator: number;
  readonly openOverdue: number;
  readonly timeToClose: TimeToClose;
}

/** Counts of the regions of one level, in the district's order, then outside, then unknown. */
export interface RegionCounts {
  readonly levelId: string;
  readonly counts: Int32Array;
}

/** Counts of the linked charts in one window. Each ignores its own part of the filter and obeys all others. */
export interface WindowFigures {
  readonly totals: WindowTotals;
  /** Monday 00 = 0 to Sunday 23 = 167; 168 counts rows whose time of day is unknown. */
  readonly hoursOfWeek: Int32Array;
  /** Rows of exactly this class, in the order of the view's `categoryCodes`. */
  readonly categories: Int32Array;
  /** Rows of this class and all below it. */
  readonly categoriesRolledUp: Int32Array;
  /** In the order of the view's `sourceCodes`. */
  readonly sources: Int32Array;
  /** In the order of the view's `departmentCodes`. */
  readonly departments: Int32Array;
  /** In the order of `ROUTES`. */
  readonly routes: Int32Array;
  /** In the order of `INCIDENT_STATES`. */
  readonly states: Int32Array;
  /** In the order of `GEOCODE_QUALITIES`. */
  readonly qualities: Int32Array;
  /** Everyday incidents, then grades 1 to 4. */
  readonly grades: Int32Array;
  /** One for each bit of `INCIDENT_FLAGS`; a row may count in several. */
  readonly flags: Int32Array;
  /** One for each level of each hierarchy; a level of several hierarchies is told by the first. */
  readonly regions: readonly RegionCounts[];
}

/** Reads the rows of a window off the cubes. */
export function readWindowFigures(
  crossfilter: Crossfilter,
  categoryTree: CategoryTree,
  survival: SurvivalCounts,
  { from, to }: RowRange,
): WindowFigures {
  const count = (id: Parameters<typeof countChart>[1]) => countChart(crossfilter, id, from, to);
  const categories = inTreeOrder(crossfilter, categoryTree, count('categories'));
  return {
    totals: { ...readTotals(count('totals')), timeToClose: toTimeToClose(survival) },
    hoursOfWeek: count('hoursOfWeek'),
    categories,
    categoriesRolledUp: categoryTree.rollUp(categories),
    sources: count('sources'),
    departments: count('departments'),
    routes: count('routes'),
    states: count('states'),
    qualities: count('qualities'),
    grades: count('grades'),
    flags: count('flags'),
    regions: rollUpRegions(crossfilter.store.hierarchies, (hierarchy) => count(`regions:${hierarchy}`)),
  };
}

function readTotals(counts: Int32Array): Omit<WindowTotals, 'timeToClose'> {
  const total = counts[TOTALS.all]!;
  const placed = counts[TOTALS.placed]!;
  const open = counts[TOTALS.open]!;
  const closed = counts[TOTALS.closed]!;
  return {
    total,
    placed,
    unplaced: total - placed,
    outside: counts[TOTALS.outside]!,
    open,
    closed,
    undetermined: total - open - closed,
    overdue: counts[TOTALS.overdue]!,
    overdueDenominator: counts[TOTALS.decided]!,
    openOverdue: counts[TOTALS.openOverdue]!,
  };
}

function inTreeOrder({ store }: Crossfilter, tree: CategoryTree, counts: Int32Array): Int32Array {
  return Int32Array.from(tree.codes, (code) => {
    const number = store.categories.find(code);
    return number === undefined ? 0 : counts[number]!;
  });
}

function rollUpRegions(
  hierarchies: readonly RegionIndex[],
  countHierarchy: (hierarchy: number) => Int32Array,
): RegionCounts[] {
  const told = new Set<string>();
  return hierarchies.flatMap(({ levels }, hierarchy) => {
    const counts = countHierarchy(hierarchy);
    return levels.flatMap(({ levelId, codes, slots }) => {
      if (told.has(levelId)) return [];
      told.add(levelId);
      const sums = new Int32Array(codes.length + 2);
      slots.forEach((slot, number) => (sums[slot]! += counts[number]!));
      return [{ levelId, counts: sums }];
    });
  });
}
