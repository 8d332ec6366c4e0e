/** What a spreadsheet would run as a formula (OWASP), full-width forms included. */
const FORMULA_START = /^[=+\-@\t\r＝＋－＠]/u;

/** One cell of a CSV for spreadsheets, quoted where it must be, with formulas disarmed. */
export function toCsvCell(value: string | number | null): string {
  if (value === null || typeof value === 'number') return String(value ?? '');
  return quote(FORMULA_START.test(value) ? `'${value}` : value);
}

/** A cell as it came: for rows that are to be put right and read again. */
export function toPlainCsvCell(value: string): string {
  return quote(/^-?\d+(?:\.\d+)?$/u.test(value) || !FORMULA_START.test(value) ? value : `'${value}`);
}

function quote(text: string): string {
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
