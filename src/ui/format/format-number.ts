const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const MINUS = '−';

/** `4,962`; a proper minus sign. */
export function formatCount(value: number): string {
  return grouped.format(value).replace('-', MINUS);
}

/** At most three significant digits below 100, none after the point above. */
export function formatMeasure(value: number): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size >= 100) return formatCount(Math.round(value));
  const digits = size >= 10 ? 1 : 2;
  return value.toFixed(size < 0.01 ? 4 : digits).replace('-', MINUS);
}

/** `78.3%`, one decimal. */
export function formatShare(fraction: number): string {
  return `${(fraction * 100).toFixed(1).replace('-', MINUS)}%`;
}

/** Distance for people: `250 m`, `2 km`, `1.4 km`. */
export function formatMeters(meters: number): string {
  return meters < 1000 ? `${formatCount(Math.round(meters))} m` : `${formatMeasure(meters / 1000)} km`;
}

/** Ground for people: `1,250 m²`, `0.36 km²`, `12.4 km²`. */
export function formatSquareMeters(squareMeters: number): string {
  return squareMeters < 100_000
    ? `${formatCount(Math.round(squareMeters))} m²`
    : `${formatMeasure(squareMeters / 1e6)} km²`;
}

/** `p < 0.001`, `p 0.004`, `p 0.03`. */
export function formatP(p: number): string {
  if (p < 0.001) return 'p < 0.001';
  return `p ${p.toFixed(p < 0.0095 ? 3 : 2)}`;
}

const BYTE_UNITS = ['B', 'kB', 'MB', 'GB'];

/** `812 B`, `4.8 MB`. */
export function formatBytes(bytes: number): string {
  const power = bytes < 1 ? 0 : Math.min(BYTE_UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  return `${formatMeasure(bytes / 1000 ** power)} ${BYTE_UNITS[power]!}`;
}
