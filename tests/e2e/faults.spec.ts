import type { Page, Route } from '@playwright/test';
import { expect, openExplore, readTotal, test } from './watched-page';

const NEVER_MILLISECONDS = 100_000;

/** Ways in which an endpoint fails. */
const FAULTS: Readonly<Record<string, (route: Route) => Promise<void>>> = {
  'answers 500': (route) =>
    route.fulfill({
      status: 500,
      contentType: 'application/problem+json',
      body: JSON.stringify({ type: 'about:blank', title: 'broken', status: 500 }),
    }),
  'answers 503 from a proxy': (route) =>
    route.fulfill({
      status: 503,
      contentType: 'text/html',
      body: '<html><body>Service Unavailable</body></html>',
    }),
  'asks for a login': (route) => route.fulfill({ status: 401, body: '' }),
  'is not there': (route) => route.fulfill({ status: 404, contentType: 'text/plain', body: 'no' }),
  'breaks off': (route) => route.abort('connectionreset'),
  'sends half an answer': (route) =>
    route.fulfill({ status: 200, contentType: 'application/json', body: '{"items":[{"id":' }),
  'sends another shape': (route) =>
    route.fulfill({ status: 200, contentType: 'application/json', body: '{"result":"fine"}' }),
  'sends an empty answer': (route) =>
    route.fulfill({ status: 200, contentType: 'application/json', body: '' }),
  'never answers': async (route) => {
    await new Promise((resolve) => setTimeout(resolve, NEVER_MILLISECONDS));
    await route.abort().catch(() => undefined);
  },
};

/** Endpoints the rest of the screen can live without. */
const ENDPOINTS: Readonly<Record<string, RegExp>> = {
  'the list of collections': /\/api\/v1\/collections(\?.*)?$/,
  'boundaries and other features': /\/api\/v1\/collections\/[^/]+\/items/,
  'the live stream': /\/api\/v1\/stream/,
  'base-map tiles': /\/api\/v1\/basemap\//,
  'an old month': /\/api\/v1\/incidents\/months\/\d{4}-0[1-6]/,
};

async function expectLiving(page: Page): Promise<void> {
  expect(await readTotal(page)).toBeGreaterThan(0);
  for (const panel of ['time-chart', 'hour-week', 'category-ranking', 'source-ranking']) {
    await expect(page.locator(`[data-panel="${panel}"]`)).not.toBeEmpty();
  }
  await expect(page.getByRole('region', { name: '图层' })).toBeVisible();
  await expect(page.getByTestId('map')).toBeVisible();
}

for (const [endpoint, address] of Object.entries(ENDPOINTS)) {
  test(`${endpoint}: however it fails, the rest of the screen works`, async ({ page }) => {
    test.setTimeout(240_000);
    for (const [fault, answer] of Object.entries(FAULTS)) {
      await test.step(fault, async () => {
        await page.route(address, answer);
        await page.goto('/explore');
        await expect(page.getByRole('group', { name: '事件', exact: true })).toContainText(/\d/);
        await expectLiving(page);
        await page.unroute(address, answer);
      });
    }
  });
}

test('an incident that cannot be had says so and can be asked for again', async ({ page }) => {
  await openExplore(page);
  await page.getByRole('tab', { name: '事件清单' }).click();
  await page.route(/\/api\/v1\/incidents\/\d+$/, FAULTS['sends another shape']!);
  await page.getByRole('grid', { name: '事件清单' }).getByRole('row').nth(2).click();
  await expect(page.getByRole('alert').first()).toBeVisible();
  await page.unroute(/\/api\/v1\/incidents\/\d+$/);
  await page.getByRole('button', { name: '重试' }).first().click();
  await expect(page.getByRole('heading', { name: '办理环节' })).toBeVisible();
});
