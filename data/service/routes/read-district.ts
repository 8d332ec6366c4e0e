import { readDistrict } from '@/contract/district';
import { jsonRoute } from '../endpoint/route';

export const route = jsonRoute(readDistrict, ({ context }) => context.district.read(), {
  // Base map and video player are settings of the service, which may change while the data do not.
  version: async ({ district }) => {
    const { dataVersion, basemap, videoPlayer } = await district.read();
    return `${dataVersion}-${basemap.kind}-${encodeURIComponent(videoPlayer ?? '')}`;
  },
});
