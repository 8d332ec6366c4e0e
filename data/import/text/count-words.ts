const THOUSANDS = new Intl.NumberFormat('en-US');
const PERCENT = new Intl.NumberFormat('en-US', { style: 'percent', maximumFractionDigits: 2 });

/** `121,145` */
export function countWords(count: number): string {
  return THOUSANDS.format(count);
}

/** `99.98 %` of a whole; a dash where there is no whole. */
export function shareWords(part: number, whole: number): string {
  return whole === 0 ? '–' : PERCENT.format(part / whole).replace('%', ' %');
}
