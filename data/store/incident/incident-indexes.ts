import type { Queries } from '../store';

/** The indexes of the incident table, as the migrations make them: a load into an empty table is made without. */
const INDEXES: readonly { readonly drop: string; readonly create: string }[] = [
  {
    drop: 'ALTER TABLE incident DROP CONSTRAINT incident_id',
    create: 'ALTER TABLE incident ADD CONSTRAINT incident_id PRIMARY KEY (id)',
  },
  {
    drop: 'DROP INDEX incident_source_id',
    create: 'CREATE UNIQUE INDEX incident_source_id ON incident (source_code, source_id)',
  },
  {
    drop: 'DROP INDEX incident_reported_at',
    create: 'CREATE INDEX incident_reported_at ON incident (reported_at, id)',
  },
  {
    drop: 'DROP INDEX incident_region',
    create: 'CREATE INDEX incident_region ON incident (region_code, reported_at)',
  },
  {
    drop: 'DROP INDEX incident_place',
    create: 'CREATE INDEX incident_place ON incident (longitude, latitude, reported_at)',
  },
  {
    drop: 'DROP INDEX incident_latitude',
    create: 'CREATE INDEX incident_latitude ON incident (latitude)',
  },
];

export async function dropIncidentIndexes(queries: Queries): Promise<void> {
  for (const { drop } of INDEXES) await queries.query(drop);
}

export async function createIncidentIndexes(queries: Queries): Promise<void> {
  await queries.query(`SET LOCAL maintenance_work_mem = '256MB'`);
  for (const { create } of INDEXES) await queries.query(create);
}
