import { buildCategoryTree, type CategoryTree } from './columns/category-tree';
import type { IncidentRow } from './columns/incident-row';
import type { EngineSetup, IncidentStore } from './columns/incident-store';
import { isOverdueMarkStale, judgeOverdue, turnOverdueMark } from './columns/judge-overdue';
import { findRow, findRows } from './columns/row-order';
import type { WeekClock } from './columns/week-clock';
import { reportedSeconds, upsertRows } from './columns/upsert-rows';
import {
  buildCrossfilter,
  bytesOfCounts,
  clockOver,
  refreshBuckets,
  shiftRowInCharts,
  type Crossfilter,
} from './crossfilter/crossfilter';
import type { IncidentQuery } from './engine-view';
import { compileFilter, type PartTest } from './filter/compile-filter';
import { judgeRows } from './filter/judge-rows';

/** Sums that follow single rows and forget all when verdicts change. */
export interface Follower {
  readonly retract: (row: number) => void;
  readonly admit: (row: number) => void;
  readonly invalidate: () => void;
  /** For sums that depend on the moment it is; `invalidate` comes before. */
  readonly setClock?: (asOfSeconds: number) => void;
}

/** Verdicts and counts are brought to this query. */
export interface PreparedQuery {
  readonly crossfilter: Crossfilter;
  readonly categoryTree: CategoryTree;
  /** Changes whenever rows or verdicts do. */
  readonly version: number;
}

interface Standing extends PreparedQuery {
  readonly filterKey: string;
  readonly asOfSeconds: number;
  readonly tests: readonly PartTest[];
}

/** Beyond this many live rows at once, or overdue marks at once, counting anew is cheaper than row by row. */
const MOST_SINGLE_ROWS = 5000;

/** Verdicts and counts of the filter that was asked for last, kept true while rows come and change. */
export class QueryState {
  private readonly store: IncidentStore;
  private readonly setup: EngineSetup;
  private readonly followers: readonly Follower[];
  private standing: Standing | null = null;
  private clock: WeekClock | null = null;
  private version = 0;
  /** Rises with every change of rows. */
  revision = 0;

  constructor(store: IncidentStore, setup: EngineSetup, followers: readonly Follower[]) {
    this.store = store;
    this.setup = setup;
    this.followers = followers;
  }

  /** Brings verdicts and counts to a query; costs a pass over all rows for each chart where its filter is a new one. */
  prepare(query: IncidentQuery): PreparedQuery {
    const { standing } = this;
    if (standing?.filterKey !== JSON.stringify(query.filter)) return (this.standing = this.build(query));
    if (standing.asOfSeconds === query.asOfSeconds) return standing;
    return (this.standing = this.advanceClock(standing, query.asOfSeconds) ?? this.build(query));
  }

  /** Bytes of the counts that stand. */
  countBytes(): number {
    return this.standing ? bytesOfCounts(this.standing.crossfilter) : 0;
  }

  /** Tells that rows changed in bulk. */
  forget(): void {
    this.standing = null;
    this.revision++;
    for (const follower of this.followers) follower.invalidate();
  }

  /**
   * Writes live rows; counts follow row by row.
   *
   * @param gone Ids of rows to take out, none of them among the rows.
   */
  writeRows(rows: readonly IncidentRow[], gone: readonly number[]): void {
    const { columns } = this.store;
    const unique = [...new Map(rows.map((row) => [row.id, row])).values()];
    const wanted = unique.map((row) => ({ id: row.id, seconds: reportedSeconds(row) }));
    const existing = findRows(columns, wanted);
    const leaving = gone.map((id) => findRow(columns, id)).filter((row) => row !== -1);
    const standing = unique.length + leaving.length > MOST_SINGLE_ROWS ? null : this.standing;
    if (standing) for (const row of [...existing.values(), ...leaving]) this.retract(standing, row);
    upsertRows(this.store, { rows: unique, existing, leaving });
    if (!standing || !refreshBuckets(standing.crossfilter)) {
      this.forget();
      return;
    }
    for (const row of findRows(columns, wanted).values()) {
      judgeOverdue(columns, row, row + 1, standing.asOfSeconds);
      this.admit(standing, row);
    }
    this.revision++;
    this.standing = { ...standing, version: ++this.version };
  }

  private build({ filter, asOfSeconds }: IncidentQuery): Standing {
    const { store, standing } = this;
    const { columns } = store;
    for (const follower of this.followers) {
      follower.invalidate();
      follower.setClock?.(asOfSeconds);
    }
    this.clock = clockOver(store, this.setup.timeZone, this.clock);
    const { clock } = this;
    const categoryTree =
      standing?.categoryTree ?? buildCategoryTree(this.setup.categories, store.categories.codes);
    if (standing?.asOfSeconds !== asOfSeconds) judgeOverdue(columns, 0, columns.rowCount, asOfSeconds);
    const tests = compileFilter(filter, { store, categoryTree, clock });
    judgeRows(columns, tests, 0, columns.rowCount);
    const crossfilter = buildCrossfilter(store, clock);
    return {
      filterKey: JSON.stringify(filter),
      asOfSeconds,
      tests,
      categoryTree,
      crossfilter,
      version: ++this.version,
    };
  }

  /** Turns the overdue marks that fell due in between; `null` where they are too many to follow one by one. */
  private advanceClock(standing: Standing, asOfSeconds: number): Standing | null {
    const { columns } = this.store;
    for (const follower of this.followers) {
      if (!follower.setClock) continue;
      follower.invalidate();
      follower.setClock(asOfSeconds);
    }
    const stale: number[] = [];
    for (let row = 0; row < columns.rowCount; row++) {
      if (isOverdueMarkStale(columns, row, asOfSeconds)) stale.push(row);
    }
    if (stale.length > MOST_SINGLE_ROWS) return null;
    for (const row of stale) {
      this.retract(standing, row);
      turnOverdueMark(columns, row);
      this.admit(standing, row);
    }
    return { ...standing, asOfSeconds, version: ++this.version };
  }

  private retract({ crossfilter }: Standing, row: number): void {
    shiftRowInCharts(crossfilter, row, -1);
    for (const follower of this.followers) follower.retract(row);
  }

  private admit({ crossfilter, tests }: Standing, row: number): void {
    judgeRows(this.store.columns, tests, row, row + 1);
    shiftRowInCharts(crossfilter, row, 1);
    for (const follower of this.followers) follower.admit(row);
  }
}
