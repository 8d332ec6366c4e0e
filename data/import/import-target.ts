import type { District } from '@/domain/district/district';
import { readDistrict } from '#data/store/district/read-district';
import type { DistrictWriter, RegionWithShape } from '#data/store/district-writer';
import type { Store } from '#data/store/store';
import { writeDistrict } from '#data/store/write-district';
import type { MultiPolygon } from 'geojson';

/** What is stored already. */
export interface ExistingDistrict {
  readonly district: District;
  readonly regions: readonly RegionWithShape[];
}

/** Where an import goes: a store, or what stands for one in tests. */
export interface ImportTarget {
  /** `null` where nothing is stored yet. */
  readonly readExisting: () => Promise<ExistingDistrict | null>;
  /** All or nothing: what `work` throws undoes what it did and is thrown again. */
  readonly write: <T>(work: (writer: DistrictWriter) => Promise<T>) => Promise<T>;
}

export function storeTarget(store: Store): ImportTarget {
  return {
    readExisting: () =>
      store.consistentRead(async (queries) => {
        const district = await readDistrict(queries, store.storeId);
        const isEmpty = district.incidents.all === 0 && district.regions.length === 0 && !district.synthetic;
        if (isEmpty) return null;
        const shapes = await queries.query<{ code: string; shape: MultiPolygon }>(
          'SELECT code, shape FROM region',
        );
        const byCode = new Map(shapes.map(({ code, shape }) => [code, shape]));
        return {
          district,
          regions: district.regions.map((region) => ({ region, shape: byCode.get(region.code)! })),
        };
      }),
    write: (work) => writeDistrict(store, work, { isUndoable: true }),
  };
}
