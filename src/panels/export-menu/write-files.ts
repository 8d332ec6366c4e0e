import { disarmFormula, toCsvCell } from '@/domain/text/csv-cell';
import type { IncidentRow } from '@/engine/columns/incident-row';
import type { ExportColumn } from './export-columns';
import type { ExportFact } from '../export-facts';
import type { Sheet, SheetCell } from './write-workbook';

/** A table on its way out: what it says of itself, its columns, and its rows batch by batch. */
export interface ExportTable {
  readonly facts: readonly ExportFact[];
  readonly columns: readonly ExportColumn[];
  readonly batches: () => AsyncIterable<readonly IncidentRow[]>;
  /** Titles of the sheets of a workbook. */
  readonly sheetNames: { readonly rows: string; readonly facts: string; readonly columns: string };
  /** First rows of the sheets that explain. */
  readonly headings: { readonly facts: readonly string[]; readonly columns: readonly string[] };
}

export const EXPORT_FORMATS = ['csv', 'geojson', 'xlsx'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Rows that a sheet holds beneath its header. */
export const MOST_SHEET_ROWS = 1_048_575;

/** Makes the file of a format; rows are taken batch by batch, so that memory holds the file and little else. */
export const FILE_WRITERS: Readonly<Record<ExportFormat, (table: ExportTable) => Promise<Blob>>> = {
  csv: toCsvFile,
  geojson: toGeoJsonFile,
  xlsx: toWorkbook,
};

/** Lines that begin with `#` say what the table is of and what its columns mean; then the header, then the rows. */
async function toCsvFile({ facts, columns, batches }: ExportTable): Promise<Blob> {
  const remark = (name: string, value: string) => `# ${name}: ${value.replaceAll(/\s+/gu, ' ')}\r\n`;
  const parts: string[] = [
    '\ufeff',
    ...facts.map(({ name, value }) => remark(name, value)),
    ...columns.map(({ name, definition }) => remark(name, definition)),
    `${columns.map(({ name }) => toCsvCell(name)).join(',')}\r\n`,
  ];
  for await (const rows of batches()) {
    parts.push(
      rows.map((row) => `${columns.map(({ value }) => toCsvCell(value(row))).join(',')}\r\n`).join(''),
    );
  }
  return new Blob(parts, { type: 'text/csv;charset=utf-8' });
}

async function toGeoJsonFile({ facts, columns, batches }: ExportTable): Promise<Blob> {
  const about = {
    facts: Object.fromEntries(facts.map(({ name, value }) => [name, value])),
    properties: Object.fromEntries(columns.map(({ key, name, definition }) => [key, { name, definition }])),
  };
  const parts: string[] = [`{"type":"FeatureCollection","about":${JSON.stringify(about)},"features":[`];
  let isFirst = true;
  for await (const rows of batches()) {
    if (rows.length === 0) continue;
    parts.push(
      isFirst ? '\n' : ',\n',
      rows.map((row) => JSON.stringify(toFeature(row, columns))).join(',\n'),
    );
    isFirst = false;
  }
  parts.push('\n]}\n');
  return new Blob(parts, { type: 'application/geo+json' });
}

function toFeature(row: IncidentRow, columns: readonly ExportColumn[]) {
  return {
    type: 'Feature',
    id: row.id,
    geometry: row.position && { type: 'Point', coordinates: row.position },
    properties: Object.fromEntries(columns.map(({ key, value }) => [key, value(row)])),
  };
}

/** A workbook of three sheets: the rows, what they are of, what the columns mean. Its writer comes when it is asked for. */
async function toWorkbook({ facts, columns, batches, sheetNames, headings }: ExportTable): Promise<Blob> {
  const { writeWorkbook } = await import('./write-workbook');
  const safe = (value: string | number | null) => (typeof value === 'string' ? disarmFormula(value) : value);
  return writeWorkbook([
    {
      name: sheetNames.rows,
      widths: columns.map(({ width }) => width),
      rows: async function* () {
        yield [columns.map(({ name }) => name)];
        for await (const rows of batches())
          yield rows.map((row) => columns.map(({ value }) => safe(value(row))));
      },
    },
    {
      name: sheetNames.facts,
      widths: [16, 100],
      rows: once([headings.facts, ...facts.map(({ name, value }) => [name, safe(value)])]),
    },
    {
      name: sheetNames.columns,
      widths: [16, 18, 90],
      rows: once([
        headings.columns,
        ...columns.map(({ name, key, definition }) => [name, key, safe(definition)]),
      ]),
    },
  ]);
}

function once(rows: readonly (readonly SheetCell[])[]): Sheet['rows'] {
  return async function* () {
    yield await Promise.resolve(rows);
  };
}
