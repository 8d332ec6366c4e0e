/** The filters that are lists of what is kept, in the order they are told. */
export const FILTER_LISTS = [
  'categories',
  'sources',
  'departments',
  'routes',
  'states',
  'grades',
  'qualities',
  'flags',
  'hours',
] as const;
