import type { NewIncident } from '@/domain/incident/incident';
import { maskPersonalDigits } from '#data/import/text/mask-personal-digits';

/** Free text may name telephones and identity numbers of people, which nobody here has to see. */
export function maskIncident<I extends NewIncident>(incident: I): I {
  return {
    ...incident,
    title: maskPersonalDigits(incident.title),
    address: incident.address === null ? null : maskPersonalDigits(incident.address),
    events: incident.events.map((event) => ({
      ...event,
      reason: event.reason === null ? null : maskPersonalDigits(event.reason),
    })),
  };
}
