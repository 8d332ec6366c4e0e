/** 53 bits of a text, as a number: equal texts give equal numbers, different ones hardly ever. */
export function hashText(text: string): number {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x5bd1e995);
    b ^= b >>> 15;
  }
  a ^= a >>> 16;
  b ^= b >>> 13;
  return (Math.imul(a, 0x85ebca6b) >>> 0) * 2 ** 21 + (Math.imul(b, 0xc2b2ae35) >>> 11);
}

/** The cells of a row as one text. */
export function rowText(cells: readonly string[]): string {
  return cells.join('\u001f');
}
