import { strToU8, Zip, ZipDeflate } from 'fflate';

/** What a cell holds; `null` leaves it empty. */
export type SheetCell = string | number | null;

/** One sheet of a workbook; its first row is bold and stays when scrolled. */
export interface Sheet {
  readonly name: string;
  /** Widths of the columns, in characters. */
  readonly widths: readonly number[];
  readonly rows: () => AsyncIterable<readonly (readonly SheetCell[])[]>;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MEDIA = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** The second style is bold. */
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font/><font><b/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`;

/**
 * Writes a workbook (ECMA-376) piece by piece: rows are packed as they come. Text is stored as text, so nothing in it is
 * ever run, whatever it begins with.
 */
export async function writeWorkbook(sheets: readonly Sheet[]): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const failures: Error[] = [];
  const archive = new Zip((error, chunk) => {
    if (error) failures.push(error);
    else parts.push(chunk.slice());
  });
  for (const [name, text] of fixedParts(sheets)) {
    const file = new ZipDeflate(name);
    archive.add(file);
    file.push(strToU8(text), true);
  }
  for (const [i, sheet] of sheets.entries()) {
    const file = new ZipDeflate(`xl/worksheets/sheet${i + 1}.xml`);
    archive.add(file);
    for await (const text of sheetText(sheet)) file.push(strToU8(text));
    file.push(strToU8('</sheetData></worksheet>'), true);
  }
  archive.end();
  if (failures[0]) throw failures[0];
  return new Blob(parts, { type: `${MEDIA}.sheet` });
}

function fixedParts(sheets: readonly Sheet[]): [name: string, text: string][] {
  const each = (text: (number: number, sheet: Sheet) => string) =>
    sheets.map((sheet, i) => text(i + 1, sheet)).join('');
  return [
    [
      '[Content_Types].xml',
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${MEDIA}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${MEDIA}.styles+xml"/>${each((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${MEDIA}.worksheet+xml"/>`)}</Types>`,
    ],
    [
      '_rels/.rels',
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${each((n, { name }) => `<sheet name="${escape(name)}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each((n) => `<Relationship Id="rId${n}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}<Relationship Id="rId0" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    ],
    ['xl/styles.xml', STYLES],
  ];
}

async function* sheetText({ widths, rows }: Sheet): AsyncGenerator<string> {
  const columns = widths.map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  yield `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>`;
  let isHead = true;
  for await (const batch of rows()) {
    yield batch
      .map((row) => {
        const text = `<row>${row.map((cell) => cellText(cell, isHead)).join('')}</row>`;
        isHead = false;
        return text;
      })
      .join('');
  }
}

function cellText(cell: SheetCell, isBold: boolean): string {
  const style = isBold ? ' s="1"' : '';
  if (cell === null || cell === '') return '<c/>';
  return typeof cell === 'number'
    ? `<c${style}><v>${cell}</v></c>`
    : `<c t="inlineStr"${style}><is><t xml:space="preserve">${escape(cell)}</t></is></c>`;
}

/** XML has no room for most control characters. */
function escape(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Surrogate}]/gu, (mark) => (mark === '\n' || mark === '\t' ? mark : ''))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
