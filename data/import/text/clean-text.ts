// C0 and C1 controls (tab and line breaks become spaces), bidi overrides, byte-order marks, lone surrogates.
const UNWANTED = /[\p{Cc}\p{Surrogate}\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;
const BLANKS = /\s+/gu;
const SPACE = 32;

/** Text fit to be stored and shown: one line, well-formed, without control characters, cut to a length. */
export function cleanText(text: string, maxLength: number): string {
  const clean = !isPlain(text) ? text.replace(BLANKS, ' ').replace(UNWANTED, '').trim() : text;
  return clean.length <= maxLength ? clean : clean.slice(0, maxLength).replace(/\p{Surrogate}$/u, '');
}

/** Whether text is single-spaced and made of ASCII, Chinese characters and full-width signs only: nothing to clean. */
function isPlain(text: string): boolean {
  let before = SPACE;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const isSpace = code === SPACE;
    if (isSpace && before === SPACE) return false;
    const isUsual =
      (code >= SPACE && code < 127) || (code > 0x3000 && code < 0xa000) || (code > 0xff00 && code < 0xfff0);
    if (!isUsual) return false;
    before = code;
  }
  return before !== SPACE || text === '';
}

/** A copy that holds only its own characters: a slice would keep the whole chunk of the file in memory. */
export function detachText(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}

/** Letters and digits in one form: full-width to half-width, lower case, nothing between them. */
export function squashText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
