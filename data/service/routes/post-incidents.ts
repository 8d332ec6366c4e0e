import type { z } from 'zod';
import { postIncidents, type newIncidentSchema } from '@/contract/incidents';
import type { IncidentId, NewIncident } from '@/domain/incident/incident';
import { jsonRoute } from '../endpoint/route';
import { maskIncident } from '../mask-incident';

const MAX_BODY_BYTES = 4_000_000;

export const route = jsonRoute(
  postIncidents,
  async ({ body, context }) => {
    const outcome = await context.intake.take(context.store, body.incidents.map(toNewIncident));
    return { ...outcome, ids: outcome.ids as IncidentId[] };
  },
  { maxBodyBytes: MAX_BODY_BYTES, cache: 'no-store' },
);

function toNewIncident({ regionCodes, ...incident }: z.output<typeof newIncidentSchema>): NewIncident {
  return maskIncident(regionCodes === undefined ? incident : { ...incident, regionCodes });
}
