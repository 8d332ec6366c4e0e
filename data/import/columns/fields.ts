/** What a column of an incident file may hold. */
export const FIELDS = [
  'sourceId',
  'reportedAt',
  'reportedTime',
  'reportedYear',
  'reportedMonth',
  'reportedDay',
  'reportedHour',
  'reportedMinute',
  'foundAt',
  'foundTime',
  'triagedAt',
  'assignedAt',
  'startedAt',
  'fedBackAt',
  'completedAt',
  'completedTime',
  'calledBackAt',
  'effectCheckedAt',
  'dueAt',
  'updatedAt',
  'position',
  'longitude',
  'latitude',
  'address',
  'title',
  'source',
  'department',
  'coDepartments',
  'state',
  'route',
  'urgency',
  'eventGrade',
  'geocodeQuality',
  'satisfied',
  'duplicateOf',
  'duplicate',
  'reopened',
] as const;
export type Field = (typeof FIELDS)[number];

/** Columns that hold a moment by themselves. */
export const TIME_FIELDS = [
  'reportedAt',
  'foundAt',
  'triagedAt',
  'assignedAt',
  'startedAt',
  'fedBackAt',
  'completedAt',
  'calledBackAt',
  'effectCheckedAt',
  'dueAt',
  'updatedAt',
] as const satisfies readonly Field[];
export type TimeField = (typeof TIME_FIELDS)[number];

export function isTimeField(field: Field): field is TimeField {
  return (TIME_FIELDS as readonly Field[]).includes(field);
}

/** Which column, counted from 0, holds what. */
export interface ColumnPlan {
  readonly fields: Readonly<Partial<Record<Field, number>>>;
  /** Columns of the class, the widest first. */
  readonly categories: readonly number[];
  /** Columns that state a region, by the id of its level. */
  readonly regions: Readonly<Record<string, number>>;
}
