import type { Filters } from '@/scene/scene';

type ListFilter = {
  [K in keyof Filters]: Filters[K] extends readonly unknown[] ? K : never;
}[keyof Filters];

/** Filters with one value of a list put in, or taken out where it was in. */
export function toggleFilter<K extends ListFilter>(
  filters: Filters,
  list: K,
  value: Filters[K][number],
): Filters {
  const values = filters[list] as readonly unknown[];
  const next = values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
  return { ...filters, [list]: next };
}
