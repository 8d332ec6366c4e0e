/** A number with at most so many decimals. */
export function trim(value: number, digits: number): string {
  return String(Number(value.toFixed(digits)));
}

/** Hides the signs that part words. */
export function escapeWord(word: string): string {
  return word.replace(/[%~:!]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}

export function unescapeWord(word: string): string {
  return word.replace(/%([0-9a-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
