import { readIncident } from '@/contract/incidents';
import { readIncident as readStoredIncident } from '#data/store/incident/read-incident';
import { notFound } from '../endpoint/problem-error';
import { jsonRoute } from '../endpoint/route';
import { maskIncident } from '../mask-incident';

export const route = jsonRoute(
  readIncident,
  async ({ params, context }) => {
    const incident = await readStoredIncident(context.store, params.id);
    if (!incident) {
      throw notFound({ en: `There is no incident ${params.id}.`, zh: `没有编号为 ${params.id} 的事件。` });
    }
    return maskIncident(incident);
  },
  { cache: 'no-store' },
);
