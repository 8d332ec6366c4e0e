import { readDistrict } from '@/contract/district';
import { jsonRoute } from '../endpoint/route';

export const route = jsonRoute(readDistrict, ({ context }) => context.district.read(), {
  version: async ({ district }) => (await district.read()).dataVersion,
});
