import type { LocalizedText } from '@/domain/text/localized-text';

const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const MINUS = '−';

/** `4,962`. */
export function countWords(value: number): string {
  return grouped.format(value).replace('-', MINUS);
}

/** A figure with so many digits behind the point and a proper minus sign. */
export function figureWords(value: number, digits = 1): string {
  return value.toFixed(digits).replace('-', MINUS);
}

/** `12.3%`. */
export function shareWords(fraction: number): string {
  return `${figureWords(fraction * 100)}%`;
}

/** `p = 0.013`, or `p < 0.001`. */
export function pWords(p: number): string {
  if (p < 0.001) return 'p < 0.001';
  return `p = ${p.toFixed(p < 0.01 ? 3 : 2)}`;
}

/** A parameter of a card whose value reads the same in both languages. */
export function plainParameter(zh: string, en: string, value: string) {
  return { name: { zh, en }, value: { zh: value, en: value } };
}

/** The name of a region in both languages. */
export function nameWords({ name }: { readonly name: LocalizedText }): LocalizedText {
  return { zh: name.zh, en: name.en || name.zh };
}
