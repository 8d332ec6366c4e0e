import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { zhCN } from './zh-cn';

export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const STORAGE_KEY = 'geju.language';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'text';
    resources: { text: typeof zhCN };
  }
}

/** The first screen waits for one language only. */
const WORDS = {
  zh: async () => (await import('./zh-cn')).zhCN,
  en: async () => (await import('./en')).en,
};

/** Prepares the interface's text: the remembered language, else the browser's, else Chinese. */
export async function initText(language: Language = preferredLanguage()): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: language,
    defaultNS: 'text',
    resources: { [language]: { text: await WORDS[language]() } },
    interpolation: { escapeValue: false },
    showSupportNotice: false,
  } as Parameters<typeof i18next.init>[0]);
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
}

/** Brings the words of every language, so that a switch later waits for nothing, not even for the service. */
export async function bringAllWords(): Promise<void> {
  await Promise.all(LANGUAGES.map(bringWords));
}

async function bringWords(language: Language): Promise<void> {
  if (i18next.hasResourceBundle(language, 'text')) return;
  i18next.addResourceBundle(language, 'text', await WORDS[language]());
}

/** Switches the language for this browser. */
export async function changeLanguage(language: Language): Promise<void> {
  await bringWords(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  remember(language);
}

function preferredLanguage(): Language {
  const asked = new URLSearchParams(location.search).get('lang');
  const stored = asked ?? read();
  return LANGUAGES.find((language) => language === stored) ?? 'zh';
}

function read(): string | null {
  try {
    return localStorage.getItem(STORAGE_KEY);
  } catch {
    return null;
  }
}

function remember(language: Language): void {
  try {
    localStorage.setItem(STORAGE_KEY, language);
  } catch {
    // A locked-down kiosk keeps no storage: the choice lasts for the tab.
  }
}
