import type { SampleDistrict } from '#data/district/build-district';
import { toMultiPolygon } from '#data/district/district-collections';
import { buildProjection } from '@/domain/geo/transverse-mercator';
import type { NewIncident } from '@/domain/incident/incident';
import {
  NO_CLOCK_SECONDS,
  OPENNESS,
  OUTSIDE_REGIONS,
  UNKNOWN_REGION,
} from '@/domain/incident/incident-extract';
import {
  CLOSED_STATES,
  GEOCODE_QUALITIES,
  INCIDENT_FLAGS,
  INCIDENT_STATES,
  ROUTES,
} from '@/domain/incident/vocabularies';
import { buildZoneOffsets } from '@/domain/time/civil-time';
import type { StudyFrame, StudyInput } from '@/studies/study';
import type { StudyGround } from '@/studies/study-ground';
import type { StudyRows } from '@/studies/study-rows';

const DAY = 86_400;
const MARGIN_SECONDS = 800 * DAY;

/** The sample district as studies get it: all incidents as they stand at its end, the last 30 days as the window. */
export function sampleStudyInput(district: SampleDistrict, frame: Partial<StudyFrame> = {}): StudyInput {
  const rows = toRows(district);
  const endSeconds = Math.floor(district.endsAt / 1000);
  return {
    ground: toGround(district, rows),
    rows,
    frame: {
      scopeCode: null,
      levelId: 'street',
      window: { fromSeconds: endSeconds - 30 * DAY, toSeconds: endSeconds + 1 },
      comparison: { fromSeconds: endSeconds - 60 * DAY, toSeconds: endSeconds - 30 * DAY },
      asOfSeconds: endSeconds,
      ...frame,
    },
  };
}

function toGround(district: SampleDistrict, { reportedAt }: StudyRows): StudyGround {
  const { geography, timeZone } = district;
  const firstSeconds = reportedAt[0] ?? Math.floor(district.startsAt / 1000);
  const lastSeconds = reportedAt.at(-1) ?? Math.floor(district.endsAt / 1000);
  return {
    timeZone,
    holidayYears: [],
    projection: district.projection,
    levels: district.levels,
    hierarchies: district.hierarchies,
    timePrecision: 'instant',
    synthetic: true,
    regions: district.regions,
    categories: district.categories,
    sources: district.sources,
    departments: district.departments,
    shapes: new Map(
      geography.units.map(({ code, polygons }) => [code, toMultiPolygon(geography, polygons).coordinates]),
    ),
    offsets: buildZoneOffsets(timeZone, firstSeconds - MARGIN_SECONDS, lastSeconds + MARGIN_SECONDS),
    firstSeconds,
    lastSeconds,
  };
}

/** Incidents as columns, in the order of their reports. */
function toRows(district: SampleDistrict): StudyRows {
  const incidents = [...district.incidentBatches()].flat().sort((a, b) => a.reportedAt - b.reportedAt);
  const { toMeters } = buildProjection(district.projection);
  const [west, south, east, north] = district.regions[0]!.bbox;
  const originMeters = toMeters((west + east) / 2, (south + north) / 2).map(Math.round) as [number, number];
  const asOf = district.endsAt;
  const regionCodes = district.regions.map(({ code }): string => code);
  const regionIndex = new Map(regionCodes.map((code, i) => [code, i]));
  const wordsOf = (of: (incident: NewIncident) => string) => [...new Set(incidents.map(of))].sort();
  const categoryCodes = wordsOf(({ categoryCode }) => categoryCode);
  const sourceCodes = wordsOf(({ sourceCode }) => sourceCode);
  const departmentCodes = [...new Set(incidents.map(({ leadDepartmentCode }) => leadDepartmentCode))];
  const places = incidents.map(({ position }) => position && toMeters(position[0], position[1]));
  const [pileLongitude, pileLatitude] = district.truths.geocodingPile.position;
  return {
    count: incidents.length,
    ids: Uint32Array.from(incidents, (_, i) => i + 1),
    reportedAt: Uint32Array.from(incidents, ({ reportedAt }) => Math.floor(reportedAt / 1000)),
    x: Float32Array.from(places, (place) => (place ? place[0] - originMeters[0] : NaN)),
    y: Float32Array.from(places, (place) => (place ? place[1] - originMeters[1] : NaN)),
    originMeters,
    region: Int32Array.from(incidents, ({ regionCodes: codes, position }) => {
      const code = codes?.[0];
      if (code) return regionIndex.get(code)!;
      return position ? OUTSIDE_REGIONS : UNKNOWN_REGION;
    }),
    regionCodes,
    hierarchyId: district.hierarchies[0]!.id,
    category: Uint16Array.from(incidents, ({ categoryCode }) => categoryCodes.indexOf(categoryCode)),
    categoryCodes,
    source: Uint16Array.from(incidents, ({ sourceCode }) => sourceCodes.indexOf(sourceCode)),
    sourceCodes,
    department: Uint16Array.from(incidents, ({ leadDepartmentCode }) =>
      departmentCodes.indexOf(leadDepartmentCode),
    ),
    departmentCodes,
    route: Uint8Array.from(incidents, ({ route }) => ROUTES.indexOf(route)),
    state: Uint8Array.from(incidents, ({ state }) => INCIDENT_STATES.indexOf(state)),
    openness: Uint8Array.from(incidents, ({ state }) =>
      CLOSED_STATES.includes(state) ? OPENNESS.closed : OPENNESS.open,
    ),
    clockSeconds: Int32Array.from(incidents, clockOf),
    hasLimit: Uint8Array.from(incidents, ({ dueAt }) => (dueAt === null ? 0 : 1)),
    quality: Uint8Array.from(incidents, ({ geocodeQuality }) => GEOCODE_QUALITIES.indexOf(geocodeQuality)),
    flags: Uint8Array.from(incidents, (incident) => {
      const { position, stamps, dueAt, duplicateOf, state } = incident;
      const endedAt = CLOSED_STATES.includes(state) ? stamps.completedAt : asOf;
      const isOnPile = position?.[0] === pileLongitude && position[1] === pileLatitude;
      return (
        incident.flags |
        (isOnPile ? INCIDENT_FLAGS.geocodingPile : 0) |
        (duplicateOf === null ? 0 : INCIDENT_FLAGS.duplicate) |
        (endedAt !== null && dueAt !== null && endedAt > dueAt ? INCIDENT_FLAGS.overdue : 0) |
        (stamps.completedAt !== null && stamps.completedAt < incident.reportedAt
          ? INCIDENT_FLAGS.closedBeforeOpened
          : 0)
      );
    }),
    olderLeftOut: 0,
  };
}

function clockOf({ state, stamps, dueAt, reportedAt }: NewIncident): number {
  const end = CLOSED_STATES.includes(state) ? stamps.completedAt : dueAt;
  if (end === null || (CLOSED_STATES.includes(state) && end < reportedAt)) return NO_CLOCK_SECONDS;
  return Math.round((end - reportedAt) / 1000);
}
