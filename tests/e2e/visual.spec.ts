import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './watched-page';

/**
 * Pictures of screens whose content does not depend on the day's data. They are compared only with the browser that
 * made them: another one draws letters a little otherwise. New ones:
 * `npm run test:e2e -- visual.spec.ts --update-snapshots`, then the browser's version into `made-with.txt`.
 */
const MADE_WITH = readFileSync(join(import.meta.dirname, 'pictures/made-with.txt'), 'utf8').trim();
const NOON = new Date('2026-03-02T04:00:00Z');

const LOOKS = [
  { name: 'small-en-light', width: 1366, height: 768, lang: 'en', theme: 'light' },
  { name: 'wide-zh-dark', width: 1920, height: 1080, lang: 'zh', theme: 'dark' },
] as const;

const SCREENS: Readonly<Record<string, { path: string; before?: (page: Page) => Promise<void> }>> = {
  calibration: { path: '/wall/calibration' },
  palette: {
    path: '/wall/calibration',
    before: async (page) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox').waitFor();
    },
  },
  keys: {
    path: '/wall/calibration',
    before: async (page) => {
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
    },
  },
};

for (const [name, { path, before }] of Object.entries(SCREENS)) {
  for (const { name: look, width, height, lang, theme } of LOOKS) {
    test(`${name} looks as it did, ${look}`, async ({ page, browser }) => {
      const version = browser.version();
      test.skip(
        version !== MADE_WITH,
        `The pictures were made with Chromium ${MADE_WITH}; this is ${version}.`,
      );
      await page.clock.setFixedTime(NOON);
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height });
      await page.goto(`${path}?lang=${lang}&theme=${theme}`);
      await page.getByRole('main').waitFor();
      await page.evaluate(() => document.fonts.ready);
      await before?.(page);

      await expect(page).toHaveScreenshot([name, `${look}.png`], {
        animations: 'disabled',
        caret: 'hide',
        maxDiffPixelRatio: 0.002,
      });
    });
  }
}
