import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildThemeTokens } from '@/ui/tokens';
import type { ThemeName, ThemeTokens } from '@/ui/tokens';

const css = readFileSync(join(import.meta.dirname, '../../src/ui/theme.css'), 'utf8');

/** Custom properties of a block of the style sheet, such as `:root`. */
export function readCustomProperties(selector: string): ReadonlyMap<string, string> {
  const start = css.indexOf(`${selector} {`);
  if (start < 0) throw new Error(`theme.css has no block ${selector}`);
  const block = css.slice(start, css.indexOf('\n}', start));
  return new Map([...block.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name!, value!]));
}

/** The tokens of a theme, read from the style sheet as a browser would. */
export function themeTokens(name: ThemeName): ThemeTokens {
  const properties = new Map([
    ...readCustomProperties(':root'),
    ...readCustomProperties(`[data-theme='${name}']`),
  ]);
  return buildThemeTokens(name, (property) => properties.get(property) ?? '');
}
