import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en';
import { zhCN } from './zh-cn';

export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const STORAGE_KEY = 'geju.language';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'text';
    resources: { text: typeof zhCN };
  }
}

/** Prepares the interface's text: the remembered language, else the browser's, else Chinese. */
export async function initText(language: Language = preferredLanguage()): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh',
    defaultNS: 'text',
    resources: { zh: { text: zhCN }, en: { text: en } },
    interpolation: { escapeValue: false },
    showSupportNotice: false,
  } as Parameters<typeof i18next.init>[0]);
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
}

/** Switches the language for this browser. */
export async function changeLanguage(language: Language): Promise<void> {
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
