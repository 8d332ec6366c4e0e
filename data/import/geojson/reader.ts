import type { InspectedFile } from '../input/inspect-file';
import type { ReadControl } from '../input/open-bytes';
import { ImportRefusal } from '../import-refusal';
import { GEOMETRY_HEADERS, type Reader, type SourceRow, type SourceTable } from '../source-table';
import { jsonText, parseJsonObject } from './json-text';
import { readRecords } from './read-records';
import type { JsonRecord } from './scan-records';

const HEADERS_FROM_RECORDS = 1000;

/** GeoJSON features, in a collection or one a line, and plain JSON records. */
export const reader: Reader = {
  format: 'geojson',
  order: 10,
  recognizes: (head) => /^\s*(?:[{[]|\u001e\s*\{)/u.test(head),
  open: async (file) => {
    const { headers, crsName, count } = await surveyRecords(file);
    if (count === 0) refuseEmpty(file.name);
    return {
      file,
      headers,
      declaredCrs: crsName,
      notes: [
        {
          zh: `${file.name}：GeoJSON${file.gzip ? '，gzip' : ''}，${headers.length - GEOMETRY_HEADERS.length} 个属性；“行”指要素的序号。`,
          en: `${file.name}: GeoJSON${file.gzip ? ', gzip' : ''}, ${headers.length - GEOMETRY_HEADERS.length} properties; "line" is the number of the feature.`,
        },
      ],
      readRows: (control = {}) => readRows(file, headers, control),
    } satisfies SourceTable;
  },
};

async function surveyRecords(
  file: InspectedFile,
): Promise<{ headers: string[]; crsName: string | null; count: number }> {
  const keys = new Set<string>();
  let count = 0;
  let crsName: string | null = null;
  // To the end, for the CRS may be named after the features.
  for await (const records of readRecords(file, {}, (name) => (crsName = name))) {
    for (const record of records) {
      if (++count > HEADERS_FROM_RECORDS) break;
      for (const key of Object.keys(propertiesOf(parseJsonObject(record.text)))) keys.add(key);
    }
  }
  return { headers: [...GEOMETRY_HEADERS, ...keys], crsName, count };
}

async function* readRows(
  file: InspectedFile,
  headers: readonly string[],
  control: ReadControl,
): AsyncGenerator<readonly SourceRow[]> {
  const keys = headers.slice(GEOMETRY_HEADERS.length);
  for await (const records of readRecords(file, control)) {
    yield records.map((record) => toRow(record, keys));
  }
}

function toRow(record: JsonRecord, keys: readonly string[]): SourceRow {
  const value = parseJsonObject(record.text);
  if (!value) return { line: record.ordinal, cells: [], fault: 'record-broken' };
  const properties = propertiesOf(value);
  return {
    line: record.ordinal,
    cells: [...pointCells(value.geometry), ...keys.map((key) => jsonText(properties[key]))],
  };
}

function propertiesOf(record: Record<string, unknown> | null): Record<string, unknown> {
  if (!record) return {};
  if (record.type !== 'Feature') return record;
  const properties = record.properties;
  const own = typeof properties === 'object' && properties !== null ? { ...properties } : {};
  return record.id === undefined || 'id' in own ? own : { id: record.id, ...own };
}

/** The pair of a point; for other geometries their kind, which is then reported as unreadable. */
function pointCells(geometry: unknown): [string, string] {
  if (typeof geometry !== 'object' || geometry === null || !('type' in geometry)) return ['', ''];
  const kind = jsonText(geometry.type);
  if (kind !== 'Point' && kind !== 'MultiPoint') return [kind, kind];
  const coordinates: unknown = 'coordinates' in geometry ? geometry.coordinates : null;
  const position: unknown =
    kind === 'MultiPoint' && Array.isArray(coordinates) ? coordinates[0] : coordinates;
  if (!Array.isArray(position) || position.length < 2) return ['', ''];
  return [jsonText(position[0]), jsonText(position[1])];
}

function refuseEmpty(name: string): never {
  throw new ImportRefusal('no-rows', {
    zh: `${name} 里没有要素。`,
    en: `${name} holds no features.`,
  });
}
