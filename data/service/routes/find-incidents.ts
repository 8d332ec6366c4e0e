import { findIncidents } from '@/contract/incidents';
import { findIncidents as find } from '#data/store/incident/find-incidents';
import { jsonRoute } from '../endpoint/route';

export const route = jsonRoute(findIncidents, async ({ context, query }) => ({
  incidents: await find(context.store, query.number),
}));
