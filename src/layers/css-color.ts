export type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

/**
 * Reads the colors the style sheet uses: `#rrggbb`, `rgb()` and `rgba()`; channels 0 to 255, alpha 0 to 1.
 *
 * @throws {RangeError} If the text is written another way.
 */
export function parseCssColor(text: string): Rgba {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text);
  if (hex) return [channel(hex[1]!), channel(hex[2]!), channel(hex[3]!), 1];
  const numbers = /^rgba?\(([^)]+)\)$/.exec(text)?.[1]?.split(',').map(Number);
  if (numbers && numbers.length >= 3 && numbers.every(Number.isFinite)) {
    return [numbers[0]!, numbers[1]!, numbers[2]!, numbers[3] ?? 1];
  }
  throw new RangeError(`${text} is no color of the form #rrggbb or rgba(r, g, b, a)`);
}

function channel(pair: string): number {
  return Number.parseInt(pair, 16);
}

/** The same color at another opacity, as a style takes it. */
export function withAlpha(text: string, alpha: number): string {
  const [red, green, blue] = parseCssColor(text);
  return `rgba(${red}, ${green}, ${blue}, ${alpha})`;
}

/** The color between two, channel by channel. */
export function mixColors(from: string, to: string, share: number): string {
  const a = parseCssColor(from);
  const b = parseCssColor(to);
  const [red, green, blue] = [0, 1, 2].map((i) => Math.round(a[i]! + (b[i]! - a[i]!) * share));
  return `rgb(${red}, ${green}, ${blue})`;
}
