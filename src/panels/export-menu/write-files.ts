import { disarmFormula, toCsvCell } from '@/domain/text/csv-cell';
import type { IncidentRow } from '@/engine/columns/incident-row';
import type { ExportColumn } from './export-columns';
import type { ExportFact } from './export-facts';

/** A table on its way out: what it says of itself, its columns, and its rows batch by batch. */
export interface ExportTable {
  readonly facts: readonly ExportFact[];
  readonly columns: readonly ExportColumn[];
  readonly batches: () => AsyncIterable<readonly IncidentRow[]>;
  /** Titles of the sheets of a workbook. */
  readonly sheetNames: { readonly rows: string; readonly facts: string; readonly columns: string };
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
async function toWorkbook({ facts, columns, batches, sheetNames }: ExportTable): Promise<Blob> {
  const { default: writeWorkbook } = await import('write-excel-file/browser');
  const bold = (value: string) => ({ value, fontWeight: 'bold' as const });
  const cell = (value: string | number | null) => (typeof value === 'string' ? disarmFormula(value) : value);
  const rows = [
    columns.map(({ name }) => bold(name)) as (ReturnType<typeof bold> | string | number | null)[],
  ];
  for await (const batch of batches()) {
    for (const row of batch) rows.push(columns.map(({ value }) => cell(value(row))));
  }
  const sheets = [
    {
      sheet: sheetNames.rows,
      data: rows,
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
    },
    {
      sheet: sheetNames.facts,
      data: facts.map(({ name, value }) => [bold(name), cell(value)]),
      columns: [{ width: 16 }, { width: 100 }],
    },
    {
      sheet: sheetNames.columns,
      data: columns.map(({ name, key, definition }) => [bold(name), key, cell(definition)]),
      columns: [{ width: 16 }, { width: 18 }, { width: 90 }],
    },
  ];
  return writeWorkbook(sheets).toBlob();
}
