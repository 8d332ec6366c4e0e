/** Identity numbers and telephones of China, telephones as North America writes them, mail addresses. */
const PERSONAL = [
  /(?<!\d)\d{6}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3}[\dXx](?!\d)/gu,
  /(?<!\d)1[3-9]\d(?:[ -]?\d{4}){2}(?!\d)/gu,
  /(?<!\d)0\d{2,3}-\d{7,8}(?!\d)/gu,
  /(?<!\d)\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}(?!\d)/gu,
  /[\w.+-]+@[\w-]+\.[\w.-]+/gu,
];

/** Most texts have neither enough digits nor an address, and are let pass at one look. */
const MAY_BE_PERSONAL = /\d[\d ().-]{5,}\d|@/u;

/** Stars in place of what would lead to a person; the first three characters stay, so that a reader finds the row. */
export function maskPersonalDigits(text: string): string {
  if (!MAY_BE_PERSONAL.test(text)) return text;
  return PERSONAL.reduce(
    (masked, pattern) => masked.replace(pattern, (found) => found.slice(0, 3) + '*'.repeat(found.length - 3)),
    text,
  );
}
