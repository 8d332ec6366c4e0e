import { createHash } from 'node:crypto';
import { readDistrict } from '@/contract/district';
import { jsonRoute } from '../endpoint/route';

export const route = jsonRoute(readDistrict, ({ context }) => context.district.read(), {
  // Base map, video player and holidays are settings of the service, which may change while the data do not.
  version: async ({ district }) => {
    const { dataVersion, basemap, videoPlayer, holidayYears } = await district.read();
    const holidays = createHash('sha256')
      .update(JSON.stringify(holidayYears))
      .digest('base64url')
      .slice(0, 8);
    return `${dataVersion}-${basemap.kind}-${encodeURIComponent(videoPlayer ?? '')}-${holidays}`;
  },
});
