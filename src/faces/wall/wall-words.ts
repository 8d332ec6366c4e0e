import i18next from 'i18next';
import type { LocalizedText } from '@/domain/text/localized-text';

const NOTHING = { code: '', names: '', what: '', reason: '' };
type HealthWord = 'data' | 'layers' | 'scope' | 'study' | 'studyFailed';

/** Why a scene is not shown, in every language: it is also told to operators elsewhere. */
export function healthWords(
  word: HealthWord,
  values: (language: 'zh' | 'en') => Partial<typeof NOTHING> = () => ({}),
): LocalizedText {
  const say = (language: 'zh' | 'en') =>
    i18next.t(`wall.health.${word}`, { lng: language, ...NOTHING, ...values(language) });
  return { zh: say('zh'), en: say('en') };
}
