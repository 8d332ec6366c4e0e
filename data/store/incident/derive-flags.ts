import { INCIDENT_FLAGS } from '@/domain/incident/vocabularies';
import type { StampedIncident } from './incident-columns';

/** Flags that follow from the incident itself; the others are the sender's to say. */
const DERIVED =
  INCIDENT_FLAGS.overdue |
  INCIDENT_FLAGS.reopened |
  INCIDENT_FLAGS.duplicate |
  INCIDENT_FLAGS.closedBeforeOpened |
  INCIDENT_FLAGS.outside;

/**
 * The incident with the flags that its own fields imply. Overdue is told of closed incidents only: that of open ones
 * depends on the time it is asked.
 */
export function deriveFlags(incident: StampedIncident): StampedIncident {
  const { stamps, dueAt, reportedAt, position, regionCodes, events, duplicateOf } = incident;
  const { completedAt } = stamps;
  let flags = incident.flags & ~DERIVED;
  const mark = (flag: keyof typeof INCIDENT_FLAGS, holds: boolean) => {
    if (holds) flags |= INCIDENT_FLAGS[flag];
  };
  mark('overdue', completedAt !== null && dueAt !== null && completedAt > dueAt);
  mark(
    'reopened',
    events.some(({ kind }) => kind === 'reopened'),
  );
  mark('duplicate', duplicateOf !== null);
  mark('closedBeforeOpened', completedAt !== null && completedAt < reportedAt);
  mark('outside', position !== null && regionCodes.every((code) => code === null));
  return { ...incident, flags };
}
