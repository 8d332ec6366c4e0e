import type { RowProblem } from '@/client/imports/import-queries';

/** One kind of finding, how often it came, and the first row that it came with. */
export interface Finding {
  readonly code: string;
  readonly count: number;
  /** `null` where the report has no row of the kind. */
  readonly example: RowProblem | null;
}

const ORDER = ['rejected', 'merged', 'kept'];

/** Findings by kind: what is left out first, then the most frequent. */
export function toFindings(
  counts: Readonly<Record<string, number>>,
  problems: readonly RowProblem[],
): Finding[] {
  const rank = ({ example }: Finding): number => (example ? ORDER.indexOf(example.effect) : ORDER.length);
  return Object.entries(counts)
    .map(([code, count]) => ({
      code,
      count,
      example: problems.find((problem) => problem.code === code) ?? null,
    }))
    .sort((a, b) => rank(a) - rank(b) || b.count - a.count);
}
