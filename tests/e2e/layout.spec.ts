import type { Page } from '@playwright/test';
import { findLayoutFaults, findUnreachable } from './layout-check';
import { expect, test } from './watched-page';

interface Screen {
  readonly path: string;
  /** What is on screen once all has come. */
  readonly ready: string;
}

const SCREENS: Readonly<Record<string, Screen>> = {
  explore: { path: '/explore?map=history', ready: '[data-testid="map"][data-status="ready"]' },
  words: { path: '/explore?map=situation&dock=words', ready: '[data-testid="map"][data-status="ready"]' },
  loop: { path: '/explore?map=situation&dock=loop-chain', ready: '[data-testid="map"][data-status="ready"]' },
  brief: { path: '/brief', ready: 'figure' },
  import: { path: '/import', ready: 'main' },
  welcome: { path: '/welcome', ready: 'main' },
  control: { path: '/wall/control', ready: 'main' },
  calibration: { path: '/wall/calibration', ready: 'main' },
};

async function open(
  page: Page,
  { path, ready }: Screen,
  look: Readonly<Record<string, string>>,
): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const url = new URL(path, 'http://geju');
  for (const [key, value] of Object.entries(look)) url.searchParams.set(key, value);
  await page.goto(`${url.pathname}${url.search}`);
  await page.locator(ready).first().waitFor({ timeout: 90_000 });
  await expect(page.getByRole('status').filter({ hasText: /^(载入中|Loading)/ })).toHaveCount(0);
}

const LOOKS = [
  { width: 1366, height: 768, look: { lang: 'en', theme: 'light' } },
  { width: 1920, height: 1080, look: { lang: 'zh', theme: 'dark' } },
] as const;

const WIDE_SCREENS = ['explore', 'brief', 'welcome', 'control'];

for (const [name, screen] of Object.entries(SCREENS)) {
  for (const { width, height, look } of LOOKS) {
    if (width > 1366 && !WIDE_SCREENS.includes(name)) continue;
    test(`${name} at ${width} in ${look.lang} has no text cut off or over another`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await open(page, screen, look);
      await expect.poll(() => findLayoutFaults(page), { timeout: 15_000 }).toEqual([]);
    });
  }
}

/** Desks of 1366 × 768 and of 1920 × 1080 at a zoom of 200 %. */
const ZOOMED = [
  { width: 683, height: 384, names: ['explore', 'brief', 'import', 'welcome', 'control'] },
  { width: 960, height: 540, names: ['explore', 'brief'] },
];
for (const { width, height, names } of ZOOMED) {
  for (const name of names) {
    test(`${name} at a zoom of 200 % (${width} wide) loses nothing`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await open(page, SCREENS[name]!, { lang: 'zh', theme: 'light' });
      await expect.poll(() => findUnreachable(page), { timeout: 15_000 }).toEqual([]);
      expect((await findLayoutFaults(page)).filter((fault) => fault.startsWith('the page'))).toEqual([]);
    });
  }
}
