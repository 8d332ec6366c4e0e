import type { District } from '@/domain/district/district';
import { keepCurrent } from '#data/store/current-read';
import { readDistrict, readFixtures, type DistrictFixtures } from '#data/store/district/read-district';
import { createMonthFiles, INCIDENT_FILES, ORDER_FILES } from '#data/store/month/month-files';
import type { MonthList } from '#data/store/month/read-months';
import type { Store } from '#data/store/store';
import { readStoreState } from '#data/store/store-state';
import type { ServiceContext } from './service-context';

/** What of a district the service sets, and not its data. */
type DistrictSettings = Pick<District, 'videoPlayer' | 'holidayYears'> & Partial<Pick<District, 'basemap'>>;

/** Answers that are read once and kept until something changes. */
export type ServiceReads = Pick<ServiceContext, 'district' | 'months' | 'monthFiles' | 'orderFiles'>;

/** @param settings Stand in the place of the district’s own. */
export function createReads(
  store: Store,
  settings: DistrictSettings,
  readMonths: (store: Store) => Promise<MonthList>,
): ServiceReads {
  const months = keepCurrent(store, readMonths);
  /** Regions and dictionaries are hundreds of rows: they are not read anew for each incident that comes in. */
  let fixtures: { readonly version: number; readonly value: DistrictFixtures } | null = null;
  const currentVersion = async (month: string) =>
    (await months.read()).months.find((one) => one.month === month)?.version ?? null;
  return {
    district: keepCurrent(store, (current) =>
      current.consistentRead(async (queries) => {
        const { districtVersion } = await readStoreState(queries);
        const known =
          fixtures?.version === districtVersion
            ? fixtures
            : { version: districtVersion, value: await readFixtures(queries) };
        fixtures = known;
        const district = await readDistrict(queries, current.storeId, known.value);
        return { ...district, ...settings };
      }),
    ),
    months,
    monthFiles: createMonthFiles(store, currentVersion, INCIDENT_FILES),
    orderFiles: createMonthFiles(store, currentVersion, ORDER_FILES),
  };
}
