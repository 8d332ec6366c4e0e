import type { CountedGroups, CountedIncidents } from '@/analysis/warning-rules/count-history';
import { INCIDENT_FLAGS } from '@/domain/incident/vocabularies';
import type { TimePrecision } from '@/domain/district/district';
import type { Queries } from '../store';

/** Which incidents are wanted: half-open, epoch seconds UTC. */
export interface CountedSpan {
  readonly fromSeconds: number;
  readonly toSeconds: number;
  /** Place of the hierarchy whose regions are wanted, from 0. */
  readonly hierarchyIndex: number;
  readonly timePrecision: TimePrecision;
}

/** Incidents as rules count them. Duplicates are left out, and what is known by its day alone where hours are known. */
export async function readCounted(queries: Queries, span: CountedSpan): Promise<CountedIncidents> {
  const rows = await queries.query<PlacedRow & { readonly at: number }>(
    `SELECT reported_at AS at, region_codes[${span.hierarchyIndex + 1}] AS region, category_code AS category
     FROM incident WHERE ${IN_SPAN}`,
    inSpan(span),
  );
  return { times: Float64Array.from(rows, ({ at }) => at / 1000), ...toPlaces(rows) };
}

/** The same incidents counted by region and class: a few hundred rows, however many come in. */
export async function readGrouped(queries: Queries, span: CountedSpan): Promise<CountedGroups> {
  const region = `region_codes[${span.hierarchyIndex + 1}]`;
  const rows = await queries.query<PlacedRow & { readonly n: number }>(
    `SELECT ${region} AS region, category_code AS category, count(*) AS n
     FROM incident WHERE ${IN_SPAN} GROUP BY ${region}, category_code`,
    inSpan(span),
  );
  return { counts: Float64Array.from(rows, ({ n }) => n), ...toPlaces(rows) };
}

interface PlacedRow extends Record<string, unknown> {
  readonly region: string | null;
  readonly category: string;
}

const IN_SPAN = 'reported_at >= $1 AND reported_at < $2 AND (flags & $3::integer) = 0';

function inSpan({ fromSeconds, toSeconds, timePrecision }: CountedSpan) {
  const { duplicate, dayOnly, monthOnly } = INCIDENT_FLAGS;
  const barred = duplicate | (timePrecision === 'instant' ? dayOnly | monthOnly : 0);
  return [new Date(fromSeconds * 1000), new Date(toSeconds * 1000), barred];
}

function toPlaces(rows: readonly PlacedRow[]) {
  const regions = numberWords();
  const categories = numberWords();
  return {
    regions: Int32Array.from(rows, ({ region }) => (region === null ? -1 : regions.numberOf(region))),
    regionCodes: regions.words,
    categories: Int32Array.from(rows, ({ category }) => categories.numberOf(category)),
    categoryCodes: categories.words,
  };
}

/** Numbers words in the order they come. */
function numberWords() {
  const words: string[] = [];
  const known = new Map<string, number>();
  return {
    words: words as readonly string[],
    numberOf: (word: string): number => {
      const before = known.get(word);
      if (before !== undefined) return before;
      known.set(word, words.length);
      return words.push(word) - 1;
    },
  };
}

/** How many incidents a span holds. */
export async function countIncidents(
  queries: Queries,
  { fromSeconds, toSeconds }: Pick<CountedSpan, 'fromSeconds' | 'toSeconds'>,
): Promise<number> {
  const [row] = await queries.query<{ n: number }>(
    'SELECT count(*) AS n FROM incident WHERE reported_at >= $1 AND reported_at < $2',
    [new Date(fromSeconds * 1000), new Date(toSeconds * 1000)],
  );
  return row!.n;
}
