/** One column of an incident month. */
export interface ArrowColumn {
  readonly name: string;
  /** Arrow type; `dictionary` is Dictionary<Utf8, Uint16> with its words in the file. */
  readonly type: 'Uint32' | 'Int32' | 'Uint8' | 'dictionary';
  readonly nullable: boolean;
  readonly unit: string;
  readonly meaning: string;
}

/**
 * Columns of an incident month (Arrow IPC file, one record batch or more, rows ordered by `reportedAt`, then `id`).
 * A region column follows for each hierarchy of the district, named by `regionColumn`.
 */
export const INCIDENT_COLUMNS = [
  { name: 'id', type: 'Uint32', nullable: false, unit: '1', meaning: 'number of the incident in its store' },
  {
    name: 'reportedAt',
    type: 'Uint32',
    nullable: false,
    unit: 's since 1970-01-01T00:00:00Z',
    meaning: 'acceptance, else finding',
  },
  {
    name: 'longitude',
    type: 'Int32',
    nullable: true,
    unit: '1e-7 degree, WGS 84',
    meaning: 'null where the place is unknown',
  },
  {
    name: 'latitude',
    type: 'Int32',
    nullable: true,
    unit: '1e-7 degree, WGS 84',
    meaning: 'null where the place is unknown',
  },
  {
    name: 'category',
    type: 'dictionary',
    nullable: false,
    unit: 'category code',
    meaning: 'finest known class',
  },
  { name: 'source', type: 'dictionary', nullable: false, unit: 'source code', meaning: 'channel it came by' },
  { name: 'department', type: 'dictionary', nullable: true, unit: 'department code', meaning: 'lead unit' },
  {
    name: 'state',
    type: 'dictionary',
    nullable: false,
    unit: 'INCIDENT_STATES',
    meaning: 'step of the loop',
  },
  { name: 'route', type: 'dictionary', nullable: false, unit: 'ROUTES', meaning: 'circle the order runs in' },
  {
    name: 'quality',
    type: 'dictionary',
    nullable: false,
    unit: 'GEOCODE_QUALITIES',
    meaning: 'how finely the place is known',
  },
  {
    name: 'eventGrade',
    type: 'Uint8',
    nullable: true,
    unit: 'grade 1 (worst) to 4',
    meaning: 'null for everyday incidents',
  },
  {
    name: 'closedAfterSeconds',
    type: 'Int32',
    nullable: true,
    unit: 's',
    meaning: 'completedAt minus reportedAt; null while open or where it would be negative',
  },
  {
    name: 'dueAfterSeconds',
    type: 'Int32',
    nullable: true,
    unit: 's',
    meaning: 'dueAt minus reportedAt; null where no limit is set',
  },
  {
    name: 'flags',
    type: 'Uint8',
    nullable: false,
    unit: 'bits of INCIDENT_FLAGS',
    meaning: 'overdue is set at write time only for closed ones',
  },
] as const satisfies readonly ArrowColumn[];
export type IncidentColumnName = (typeof INCIDENT_COLUMNS)[number]['name'];

/** Name of the column with the finest known region code in a hierarchy; nullable dictionary. */
export function regionColumn(hierarchyId: string): string {
  return `region:${hierarchyId}`;
}
