import type { DistrictIdentity } from '../district-writer';
import type { Queries } from '../store';

export async function putIdentity(queries: Queries, identity: DistrictIdentity): Promise<void> {
  const { name, synthetic, timeZone, bbox, projection, basemap, timePrecision } = identity;
  await queries.query('DELETE FROM district');
  await queries.query(
    `INSERT INTO district (name_zh, name_en, synthetic, time_zone, west, south, east, north, projection, basemap,
                           time_precision)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      name.zh,
      name.en,
      synthetic,
      timeZone,
      ...bbox,
      JSON.stringify(projection),
      JSON.stringify(basemap),
      timePrecision,
    ],
  );
}

/** Civil time of a store that holds no district yet. */
export const DEFAULT_TIME_ZONE = 'Asia/Shanghai';

/** Time zone of the district's civil time. */
export async function readTimeZone(queries: Queries): Promise<string> {
  const [district] = await queries.query<{ time_zone: string }>('SELECT time_zone FROM district');
  return district?.time_zone ?? DEFAULT_TIME_ZONE;
}
