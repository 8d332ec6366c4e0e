import type { IncidentFilter } from './incident-filter';

/** The parts of a filter; each linked chart ignores its own. */
export type FilterPart = keyof IncidentFilter;

const PARTS: readonly FilterPart[] = [
  'regions',
  'categories',
  'sources',
  'departments',
  'routes',
  'states',
  'qualities',
  'grades',
  'hoursOfWeek',
  'flags',
  'openness',
  'lasso',
];

/**
 * A verdict is four bits: 0 where a row passes, the number of the part where it fails just one, 15 where it fails
 * several. That is all crossfilter semantics ask for: a chart counts the rows that pass, or fail only by its own part.
 */
export const PASSES = 0;
export const FAILS_SEVERAL = 15;

/** Verdict of a row that fails by this part alone. */
export function verdictOf(part: FilterPart): number {
  return PARTS.indexOf(part) + 1;
}

/** State bytes below this belong to rows that pass. */
export const FIRST_FAILING_BYTE = 16;
