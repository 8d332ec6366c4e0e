import { readDistrict } from '@/contract/district';
import { jsonRoute } from '../endpoint/route';

export const route = jsonRoute(readDistrict, ({ context }) => context.district.read(), {
  // The base map is a setting of the service, which may change while the data do not.
  version: async ({ district }) => {
    const { dataVersion, basemap } = await district.read();
    return `${dataVersion}-${basemap.kind}`;
  },
});
