/** What a spreadsheet would run as a formula (OWASP), full-width forms included. */
const FORMULA_START = /^[=+\-@\t\r＝＋－＠]/u;

/** Text that no spreadsheet runs: what looks like a formula gets an apostrophe before it. */
export function disarmFormula(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}

/** One cell of a CSV for spreadsheets, quoted where it must be, with formulas disarmed. */
export function toCsvCell(value: string | number | null): string {
  if (value === null || typeof value === 'number') return String(value ?? '');
  return quote(disarmFormula(value));
}

/** As `toCsvCell`, but numbers written as text stay as they came: for rows that are to be read again. */
export function toPlainCsvCell(value: string): string {
  return /^-?\d+(?:\.\d+)?$/u.test(value) ? value : toCsvCell(value);
}

function quote(text: string): string {
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
