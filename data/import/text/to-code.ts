import { createHash } from 'node:crypto';

const MAX_LENGTH = 128;

/**
 * A code for a word that came without one: the word itself in one form, so that the same word always gives the same
 * code. Chinese words stay as they are; Latin ones become kebab-case.
 */
export function toCode(word: string, maxLength = MAX_LENGTH): string {
  const code = word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  if (code === '') return `x-${digest(word)}`;
  return code.length <= maxLength ? code : `${code.slice(0, maxLength - 13)}-${digest(word)}`;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
