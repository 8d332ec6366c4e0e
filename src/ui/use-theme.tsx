import { createContext, use, useCallback, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { readThemeTokens } from './tokens';
import type { ThemeName, ThemeTokens } from './tokens';

interface ThemeControl {
  readonly tokens: ThemeTokens;
  readonly toggle: () => void;
}

const STORAGE_KEY = 'geju.theme';
const ThemeContext = createContext<ThemeControl | null>(null);

/** Applies the theme to the page and hands its tokens to canvases. */
export function ThemeProvider({ children }: { readonly children: ReactNode }) {
  const [name, setName] = useState<ThemeName>(preferredTheme);
  useEffect(() => {
    document.documentElement.dataset['theme'] = name;
  }, [name]);
  const toggle = useCallback(() => {
    setName((current) => {
      const next = current === 'dark' ? 'light' : 'dark';
      try {
        localStorage.setItem(STORAGE_KEY, next);
      } catch {
        // Without storage the choice lasts for the tab.
      }
      return next;
    });
  }, []);
  const control = useMemo(() => ({ tokens: readThemeTokens(name), toggle }), [name, toggle]);
  return <ThemeContext value={control}>{children}</ThemeContext>;
}

/** The theme on screen and its switch. */
export function useTheme(): ThemeControl {
  const control = use(ThemeContext);
  if (!control) throw new Error('useTheme needs a ThemeProvider above it');
  return control;
}

function preferredTheme(): ThemeName {
  const asked = new URLSearchParams(location.search).get('theme') ?? stored();
  if (asked === 'dark' || asked === 'light') return asked;
  return 'dark';
}

function stored(): string | null {
  try {
    return localStorage.getItem(STORAGE_KEY);
  } catch {
    return null;
  }
}
