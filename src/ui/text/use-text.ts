import { useTranslation } from 'react-i18next';
import type { Language } from './language';

/** The interface's words and the language they are in. */
export function useText() {
  const { t, i18n } = useTranslation('text');
  const language: Language = i18n.language === 'en' ? 'en' : 'zh';
  return { t, language };
}
export type Text = ReturnType<typeof useText>['t'];

/** The name in the language on screen. */
export function nameIn(language: Language, name: { readonly zh: string; readonly en: string }): string {
  return name[language] || name.zh;
}

/** Pieces of a sentence in a row, with the comma of the language. */
export function listIn(language: Language, pieces: readonly string[]): string {
  return pieces.join(language === 'zh' ? '，' : ', ');
}
