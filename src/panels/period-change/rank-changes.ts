import type { Change } from '@/studies/period-change/reference';

/** Changes sorted into what a reader wants first. */
export interface RankedChanges {
  readonly rises: readonly Change[];
  readonly falls: readonly Change[];
  /** Where none stands out: the largest differences in counts. */
  readonly largest: readonly Change[];
  readonly tooFew: number;
  readonly indistinct: number;
}

const LARGEST = 5;

/** Sorts by how many incidents more or fewer there are, for that is what the work follows. */
export function rankChanges(changes: readonly Change[]): RankedChanges {
  const bySize = (kind: Change['kind'] | null) =>
    changes
      .filter((change) => (kind === null ? change.kind !== 'too-few' : change.kind === kind))
      .sort((a, b) => Math.abs(b.now - b.before) - Math.abs(a.now - a.before));
  const rises = bySize('rise');
  const falls = bySize('fall');
  return {
    rises,
    falls,
    largest: rises.length + falls.length === 0 ? bySize(null).slice(0, LARGEST) : [],
    tooFew: changes.filter(({ kind }) => kind === 'too-few').length,
    indistinct: changes.filter(({ kind }) => kind === 'indistinct').length,
  };
}
