import type { RegionWithShape } from '../district-writer';
import { putRows } from '../put-rows';
import type { Queries } from '../store';
import { regionLayout } from './dictionary-layouts';

/**
 * Adds or replaces regions by code.
 *
 * @throws {RangeError} If a code names regions of two levels: codes are unique in a district.
 */
export async function putRegions(queries: Queries, regions: readonly RegionWithShape[]): Promise<void> {
  const levels = new Map<string, string>();
  const stored = await queries.query<{ code: string; level_id: string }>(
    'SELECT code, level_id FROM region WHERE code = ANY($1)',
    [regions.map(({ region }) => region.code)],
  );
  for (const { code, level_id } of stored) levels.set(code, level_id);
  for (const { region } of regions) {
    const level = levels.get(region.code) ?? region.levelId;
    if (level !== region.levelId) {
      throw new RangeError(`the code ${region.code} names a region of ${level} and one of ${region.levelId}`);
    }
    levels.set(region.code, level);
  }
  await putRows(queries, regionLayout, regions);
}
