export type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

/**
 * Reads the colors a style sheet may hold, also after it was minified: `#rgb`, `#rgba`, `#rrggbb`, `#rrggbbaa`,
 * `rgb()` and `rgba()`; channels 0 to 255, alpha 0 to 1.
 *
 * @throws {RangeError} If the text is written another way.
 */
export function parseCssColor(text: string): Rgba {
  const hex = /^#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i.exec(text)?.[1];
  if (hex) return parseHex(hex);
  const numbers = /^rgba?\(([^)]+)\)$/.exec(text)?.[1]?.split(',').map(Number);
  if (numbers && numbers.length >= 3 && numbers.every(Number.isFinite)) {
    return [numbers[0]!, numbers[1]!, numbers[2]!, numbers[3] ?? 1];
  }
  throw new RangeError(`${text} is no color of the form #rrggbb or rgba(r, g, b, a)`);
}

function parseHex(digits: string): Rgba {
  const pairs = digits.length < 6 ? Array.from(digits, (digit) => digit + digit) : digits.match(/../g)!;
  const [red, green, blue, alpha = 255] = pairs.map((pair) => Number.parseInt(pair, 16));
  return [red!, green!, blue!, alpha / 255];
}

/** The same as deck.gl wants it: all four from 0 to 255. */
export function toDeckColor(color: string): [red: number, green: number, blue: number, alpha: number] {
  const [red, green, blue, alpha] = parseCssColor(color);
  return [red, green, blue, Math.round(alpha * 255)];
}
