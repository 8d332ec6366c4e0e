import type { ExistingDistrict, ImportTarget } from '#data/import/import-target';
import type { DistrictIdentity, DistrictWriter, RegionWithShape } from '#data/store/district-writer';
import type { ImportRecord, RowProblem } from '@/contract/imports';
import type { Category } from '@/domain/category/category';
import type { Dataset } from '@/domain/district/district';
import { addStatements, packSpans, unpackSpans } from '@/domain/camera/state-spans';
import type { Feature, Geometry } from 'geojson';
import type { NewIncident } from '@/domain/incident/incident';
import type { Department, IncidentSource } from '@/domain/incident/vocabularies';
import { toHierarchies, type RegionLevel } from '@/domain/region/region';

/** All that was written, by key. */
export interface MemoryContent {
  identity: DistrictIdentity | null;
  levels: Map<string, RegionLevel>;
  regions: Map<string, RegionWithShape>;
  categories: Map<string, Category>;
  sources: Map<string, IncidentSource>;
  departments: Map<string, Department>;
  datasets: Map<string, Dataset>;
  incidents: Map<string, NewIncident>;
  items: Map<string, readonly Feature<Geometry | null>[]>;
  imports: { record: ImportRecord; problems: readonly RowProblem[] }[];
}

export interface MemoryTarget extends ImportTarget {
  readonly content: () => MemoryContent;
}

/** A store in memory, as strict about batches as the real one, and as sure to undo. */
export function createMemoryTarget(): MemoryTarget {
  let content = emptyContent();
  return {
    content: () => content,
    readExisting: () => Promise.resolve(toExisting(content)),
    write: async (work) => {
      const draft = copyOf(content);
      const result = await work(createWriter(draft));
      content = draft;
      return result;
    },
  };
}

function emptyContent(): MemoryContent {
  return {
    identity: null,
    levels: new Map(),
    regions: new Map(),
    categories: new Map(),
    sources: new Map(),
    departments: new Map(),
    datasets: new Map(),
    incidents: new Map(),
    items: new Map(),
    imports: [],
  };
}

function copyOf(content: MemoryContent): MemoryContent {
  return {
    identity: content.identity,
    levels: new Map(content.levels),
    regions: new Map(content.regions),
    categories: new Map(content.categories),
    sources: new Map(content.sources),
    departments: new Map(content.departments),
    datasets: new Map(content.datasets),
    incidents: new Map(content.incidents),
    items: new Map(content.items),
    imports: [...content.imports],
  };
}

function createWriter(content: MemoryContent): DistrictWriter {
  const seen = new Set<string>();
  const putAll = <T>(map: Map<string, T>, values: readonly T[], key: (value: T) => string): Promise<void> => {
    for (const value of values) map.set(key(value), value);
    return Promise.resolve();
  };
  return {
    clear: () => {
      Object.assign(content, emptyContent());
      return Promise.resolve();
    },
    putSampleDispatches: () => Promise.resolve(),
    putIdentity: (identity) => {
      content.identity = identity;
      return Promise.resolve();
    },
    putLevels: (levels) => putAll(content.levels, levels, ({ id }) => id),
    putRegions: (regions) => putAll(content.regions, regions, ({ region }) => region.code),
    removeLevel: (levelId) => {
      content.levels.delete(levelId);
      for (const [code, { region }] of content.regions) {
        if (region.levelId === levelId) content.regions.delete(code);
      }
      return Promise.resolve();
    },
    putCategories: (categories) => putAll(content.categories, categories, ({ code }) => code),
    putSources: (sources) => putAll(content.sources, sources, ({ code }) => code),
    putDepartments: (departments) => putAll(content.departments, departments, ({ code }) => code),
    putDatasets: (datasets) => putAll(content.datasets, datasets, ({ id }) => id),
    putItems: ({ id }, items) => {
      content.items.set(id, [...items]);
      return Promise.resolve();
    },
    putCameraStates: (told) => {
      const known = (id: string) =>
        new Map((content.items.get(id) ?? []).map((item) => [String(item.id), item]));
      const [cameras, states] = [known('cameras'), known('camera-states')];
      const strangers = [...told.keys()].filter((code) => !cameras.has(code));
      for (const [code, statements] of told) {
        const camera = cameras.get(code);
        if (!camera) continue;
        const spans = addStatements(unpackSpans(states.get(code)?.properties?.['spans']), statements);
        states.set(code, { ...camera, properties: { code, spans: packSpans(spans) } });
      }
      content.items.set('camera-states', [...states.values()]);
      return Promise.resolve({ cameras: told.size - strangers.length, strangers });
    },
    putBasemapTiles: () => Promise.resolve(),
    putIncidents: (incidents) => {
      const counts = { created: 0, updated: 0, unchanged: 0 };
      for (const incident of incidents) {
        const key = `${incident.sourceCode}\n${incident.sourceId}`;
        if (seen.has(key)) throw new RangeError(`${key} was written twice`);
        if (!incident.regionCodes) throw new TypeError(`${key} has no region codes`);
        if (!content.categories.has(incident.categoryCode)) throw new RangeError(`${key} has no category`);
        if (!content.sources.has(incident.sourceCode)) throw new RangeError(`${key} has no source`);
        seen.add(key);
        const known = content.incidents.get(key);
        if (!known) counts.created++;
        else if (JSON.stringify(known) === JSON.stringify(incident)) counts.unchanged++;
        else counts.updated++;
        content.incidents.set(key, incident);
      }
      return Promise.resolve(counts);
    },
    putImport: (record, problems) => {
      content.imports.push({ record, problems });
      return Promise.resolve();
    },
  };
}

function toExisting(content: MemoryContent): ExistingDistrict | null {
  const { identity } = content;
  if (!identity) return null;
  const incidents = [...content.incidents.values()];
  const times = incidents.map(({ reportedAt }) => reportedAt);
  const levels = [...content.levels.values()];
  return {
    regions: [...content.regions.values()],
    district: {
      ...identity,
      levels,
      hierarchies: toHierarchies(levels),
      regions: [...content.regions.values()].map(({ region }) => region),
      categories: [...content.categories.values()],
      sources: [...content.sources.values()],
      departments: [...content.departments.values()],
      datasets: [...content.datasets.values()],
      incidents: {
        all: incidents.length,
        placed: incidents.filter(({ position }) => position).length,
        outside: 0,
        first: times.length === 0 ? null : Math.min(...times),
        last: times.length === 0 ? null : Math.max(...times),
      },
      videoPlayer: null,
      holidayYears: [],
      asOf: null,
      dataVersion: 'memory',
    },
  };
}
