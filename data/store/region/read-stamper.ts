import type { MultiPolygon } from 'geojson';
import { regionCode } from '@/domain/region/region';
import { readLevels } from '../district/read-dictionaries';
import type { Queries } from '../store';
import { buildRegionStamper, type RegionStamper } from './region-stamper';

/** A stamper over the regions as they are stored. */
export async function readRegionStamper(queries: Queries): Promise<RegionStamper> {
  const rows = await queries.query<{
    code: string;
    level_id: string;
    area_square_kilometers: number;
    shape: MultiPolygon;
  }>('SELECT code, level_id, area_square_kilometers, shape FROM region ORDER BY ordinal');
  return buildRegionStamper(
    await readLevels(queries),
    rows.map((row) => ({
      code: regionCode(row.code),
      levelId: row.level_id,
      areaSquareKilometers: row.area_square_kilometers,
      shape: row.shape,
    })),
  );
}
