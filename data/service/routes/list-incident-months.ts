import { API_ROOT } from '@/contract/endpoint';
import { listIncidentMonths } from '@/contract/incident-months';
import { dataVersionName } from '#data/store/district/read-district';
import { jsonRoute } from '../endpoint/route';

export const route = jsonRoute(
  listIncidentMonths,
  async ({ context }) => {
    const { months, sequence, dataVersion } = await context.months.read();
    return {
      months: months.map(({ month, rows, version }) => ({
        month,
        rows,
        version,
        href: `${API_ROOT}/incidents/months/${month}?version=${version}&store=${context.store.storeId.slice(0, 8)}`,
      })),
      sequence,
      dataVersion: dataVersionName(context.store.storeId, dataVersion),
    };
  },
  {
    version: async ({ store, months }) => dataVersionName(store.storeId, (await months.read()).dataVersion),
  },
);
