import { INCIDENT_FLAGS } from '@/domain/incident/vocabularies';
import type { IncidentColumns } from '../columns/incident-columns';
import { FIRST_FAILING_BYTE } from '../filter/verdict';

/** A default point of the geocoder says nothing about the place: left in, it would be the city's highest peak. */
const NOT_OF_THE_AREA = INCIDENT_FLAGS.outside | INCIDENT_FLAGS.geocodingPile;

/** Whether a row counts for density: it passes, has a place, is not outside every region and on no geocoding pile. */
export function countsForDensity({ stateAndVerdict, flags, x }: IncidentColumns, row: number): boolean {
  return (
    stateAndVerdict[row]! < FIRST_FAILING_BYTE &&
    (flags[row]! & NOT_OF_THE_AREA) === 0 &&
    !Number.isNaN(x[row])
  );
}
