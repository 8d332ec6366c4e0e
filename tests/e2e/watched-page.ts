import { test as base, expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** What went wrong in a page without anybody seeing it. */
export interface PageWatch {
  readonly violations: string[];
  readonly foreignRequests: string[];
  readonly errors: string[];
}

/**
 * Every test runs on a page that is watched: at its end no content-security-policy violation, no request to another
 * origin and no uncaught error may have happened.
 */
export const test = base.extend<{ watch: PageWatch }>({
  watch: [
    async ({ page, baseURL }, use) => {
      const watch: PageWatch = { violations: [], foreignRequests: [], errors: [] };
      await page.exposeFunction('reportViolation', (text: string) => watch.violations.push(text));
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          const report = (window as unknown as { reportViolation: (text: string) => void }).reportViolation;
          report(`${event.violatedDirective}: ${event.blockedURI}`);
        });
      });
      page.on('request', (request) => {
        const url = request.url();
        if (!url.startsWith(baseURL ?? '') && !/^(data|blob):/.test(url)) watch.foreignRequests.push(url);
      });
      page.on('pageerror', (error) => watch.errors.push(String(error)));
      await use(watch);
      expect(watch.violations).toEqual([]);
      expect(watch.foreignRequests).toEqual([]);
      expect(watch.errors).toEqual([]);
    },
    { auto: true },
  ],
});

/** Opens the explore face and waits until numbers and map have come. */
export async function openExplore(page: Page, query = ''): Promise<void> {
  await page.goto(`/explore${query}`);
  await expect(page.getByRole('group', { name: '事件', exact: true })).toContainText(/\d/);
  await expect(page.getByTestId('map')).toHaveAttribute('data-status', 'ready');
}

/** The number on the first tile of the strip. */
export async function readTotal(page: Page): Promise<number> {
  const text = await page.getByRole('group', { name: '事件', exact: true }).innerText();
  return Number(/[\d,]+/.exec(text.replace(/^事件\s*/, ''))![0].replaceAll(',', ''));
}

export { expect };
