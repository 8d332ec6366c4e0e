import type { IncidentRow, ResourceChange, StreamEvent } from '@/contract/stream';
import type { District } from '@/domain/district/district';
import { gaussKruger3 } from '@/domain/geo/transverse-mercator';
import type { Incident, IncidentId, NewIncident } from '@/domain/incident/incident';
import { CLOSED_STATES } from '@/domain/incident/vocabularies';
import { buildZoneOffsets, civilMonth } from '@/domain/time/civil-time';
import { buildDistrict } from '#data/district/build-district';
import type { DistrictOptions, SampleDistrict } from '#data/district/build-district';
import { toDistrictCollections, toMultiPolygon } from '#data/district/district-collections';
import type { DistrictCollection } from '#data/district/district-collections';

/** The sample district held in memory: the mocks' one source, made by the same generator as the service's. */
export interface MemoryDistrict {
  readonly sample: SampleDistrict;
  readonly district: () => District;
  readonly collections: readonly DistrictCollection[];
  readonly incident: (id: number) => Incident | undefined;
  readonly incidents: () => readonly Incident[];
  readonly months: () => ReadonlyMap<string, readonly IncidentRow[]>;
  /** Takes incidents in by (sourceCode, sourceId), as the service does. */
  readonly take: (incidents: readonly NewIncident[]) => TakeResult;
  /** Logs that a resource was written. */
  readonly note: (resource: ResourceChange) => void;
  /** Changes since the start, by sequence number from 1. */
  readonly changes: () => readonly Change[];
}

export type Change = Extract<StreamEvent, { readonly kind: 'incident' | 'resource' }>;

export interface TakeResult {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly ids: IncidentId[];
  readonly sequence: number;
}

const MARGIN_SECONDS = 30 * 86_400;
const BASEMAP = { kind: 'vector', tiles: '/api/v1/basemap/{z}/{x}/{y}', minZoom: 9, maxZoom: 15 } as const;

/** Builds the district; with `empty`, one without incidents. */
export function createMemoryDistrict(
  options: DistrictOptions & { readonly empty?: boolean },
): MemoryDistrict {
  const sample = buildDistrict(options);
  const held = new HeldIncidents(sample);
  if (!options.empty) for (const batch of sample.incidentBatches()) held.take(batch, false);
  return {
    sample,
    district: () => toDistrict(sample, held.incidents, held.incidentChanges),
    collections: [regionCollection(sample), ...toDistrictCollections(sample)],
    incident: (id) => held.incidents[id - 1],
    incidents: () => held.incidents,
    months: () => toMonths(sample, held.incidents),
    take: (batch) => held.take(batch, true),
    note: (resource) => held.noteResource(resource),
    changes: () => held.changes,
  };
}

/** Incidents by (sourceCode, sourceId), with the log of what changed. */
class HeldIncidents {
  readonly incidents: Incident[] = [];
  readonly changes: Change[] = [];
  incidentChanges = 0;
  private readonly byKey = new Map<string, number>();
  private readonly sample: SampleDistrict;

  constructor(sample: SampleDistrict) {
    this.sample = sample;
  }

  take(batch: readonly NewIncident[], log: boolean): TakeResult {
    const result = { created: 0, updated: 0, unchanged: 0, ids: [] as IncidentId[], sequence: 0 };
    for (const incoming of batch) {
      const known = this.byKey.get(keyOf(incoming));
      const before = known === undefined ? undefined : this.incidents[known];
      const next = this.merge(incoming, before);
      result.ids.push(next.id);
      if (before && isSame(before, next)) {
        result.unchanged++;
        continue;
      }
      this.keep(next, known);
      result[before ? 'updated' : 'created']++;
      if (log) result.sequence = this.note(before ? 'updated' : 'created', next);
    }
    return result;
  }

  private merge(incoming: NewIncident, before: Incident | undefined): Incident {
    const unknown = this.sample.hierarchies.map(() => null);
    return {
      ...incoming,
      regionCodes: incoming.regionCodes ?? before?.regionCodes ?? unknown,
      id: before?.id ?? ((this.incidents.length + 1) as IncidentId),
      version: (before?.version ?? 0) + 1,
    };
  }

  private keep(incident: Incident, at: number | undefined): void {
    if (at === undefined) this.byKey.set(keyOf(incident), this.incidents.push(incident) - 1);
    else this.incidents[at] = incident;
  }

  noteResource(resource: ResourceChange): void {
    this.changes.push({ kind: 'resource', sequence: this.changes.length + 1, ...resource });
  }

  private note(change: 'created' | 'updated', incident: Incident): number {
    const sequence = this.changes.length + 1;
    this.incidentChanges++;
    this.changes.push({ kind: 'incident', sequence, change, row: toIncidentRow(incident) });
    return sequence;
  }
}

function keyOf({ sourceCode, sourceId }: NewIncident): string {
  return `${sourceCode} ${sourceId}`;
}

function toMonths(sample: SampleDistrict, incidents: readonly Incident[]): Map<string, IncidentRow[]> {
  const offsets = buildZoneOffsets(
    sample.timeZone,
    sample.startsAt / 1000,
    sample.endsAt / 1000 + MARGIN_SECONDS,
  );
  const byMonth = new Map<string, IncidentRow[]>();
  for (const incident of incidents) {
    const month = civilMonth(offsets, Math.floor(incident.reportedAt / 1000));
    const rows = byMonth.get(month);
    if (rows) rows.push(toIncidentRow(incident));
    else byMonth.set(month, [toIncidentRow(incident)]);
  }
  return byMonth;
}

function toDistrict(sample: SampleDistrict, incidents: readonly Incident[], changeCount: number): District {
  const { bbox } = sample.regions[0]!;
  const placed = incidents.filter(({ position }) => position !== null);
  const times = incidents.map(({ reportedAt }) => reportedAt);
  const extreme = (pick: (a: number, b: number) => number) =>
    times.length > 0 ? times.reduce((a, b) => pick(a, b)) : null;
  return {
    name: sample.name,
    synthetic: true,
    timeZone: sample.timeZone,
    bbox,
    projection: gaussKruger3((bbox[0] + bbox[2]) / 2),
    levels: sample.levels,
    hierarchies: sample.hierarchies,
    regions: sample.regions,
    categories: sample.categories,
    sources: sample.sources,
    departments: sample.departments,
    datasets: sample.datasets,
    basemap: BASEMAP,
    incidents: {
      all: incidents.length,
      placed: placed.length,
      outside: placed.filter(({ regionCodes }) => regionCodes.every((code) => code === null)).length,
      first: extreme(Math.min),
      last: extreme(Math.max),
    },
    videoPlayer: null,
    holidayYears: [],
    timePrecision: 'instant',
    asOf: incidents.length > 0 ? sample.endsAt : null,
    dataVersion: `mock-${sample.seed}-${incidents.length}-${changeCount}`,
  };
}

function isSame(before: Incident, next: Incident): boolean {
  return JSON.stringify({ ...before, version: 0 }) === JSON.stringify({ ...next, version: 0 });
}

/** An incident as one row of the columns. */
export function toIncidentRow(incident: Incident): IncidentRow {
  const { stamps, reportedAt, dueAt, state } = incident;
  const closed = CLOSED_STATES.includes(state) && stamps.completedAt !== null;
  const closedAfter = closed ? Math.round((stamps.completedAt - reportedAt) / 1000) : null;
  return {
    id: incident.id,
    version: incident.version,
    reportedAt,
    position: incident.position === null ? null : [incident.position[0], incident.position[1]],
    categoryCode: incident.categoryCode,
    sourceCode: incident.sourceCode,
    departmentCode: incident.leadDepartmentCode,
    state,
    route: incident.route,
    geocodeQuality: incident.geocodeQuality,
    eventGrade: incident.eventGrade,
    closedAfterSeconds: closedAfter !== null && closedAfter >= 0 ? closedAfter : null,
    dueAfterSeconds: dueAt === null ? null : Math.round((dueAt - reportedAt) / 1000),
    flags: incident.flags,
    regionCodes: [...incident.regionCodes],
  };
}

function regionCollection(sample: SampleDistrict): DistrictCollection {
  return {
    id: 'regions',
    title: { zh: '区域', en: 'Regions' },
    description: { zh: '各级区域边界', en: 'Boundaries of the regions of all levels' },
    datetimeProperty: null,
    features: () =>
      sample.geography.units.map(({ code, levelId, parentCode, name, polygons }) => ({
        type: 'Feature',
        id: code,
        geometry: toMultiPolygon(sample.geography, polygons),
        properties: { code, level: levelId, parentCode, nameZh: name.zh, nameEn: name.en },
      })),
  };
}
