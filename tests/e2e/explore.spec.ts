import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, openExplore, readTotal, test } from './watched-page';

test('an analyst drills from the district to a grid and back', async ({ page }) => {
  await openExplore(page);
  const district = await readTotal(page);
  const ranking = page.getByRole('list', { name: '街道排名' });
  const street = ranking.getByRole('button').first();
  const streetCount = Number(/([\d,]+)/.exec(await street.innerText())![1]!.replaceAll(',', ''));
  await street.click();
  await page.getByRole('button', { name: '下钻', exact: true }).last().click();
  await expect.poll(() => readTotal(page)).toBe(streetCount);
  expect(streetCount).toBeLessThan(district);

  await page.goBack();
  await page.goBack();
  await expect.poll(() => readTotal(page)).toBe(district);
});

const MOST_SCRIPT_BYTES = 700_000;

test('the first figures need no more script than the budget allows', async ({ page }) => {
  await page.addInitScript(() => {
    const look = new MutationObserver(() => {
      if (!/\d/.test(document.querySelector('[role=group][aria-label="事件"]')?.textContent ?? '')) return;
      performance.mark('first-figures');
      look.disconnect();
    });
    look.observe(document, { subtree: true, childList: true, characterData: true });
  });
  await openExplore(page);
  const scripts = await page.evaluate(() => {
    const firstFigures = performance.getEntriesByName('first-figures')[0]!.startTime;
    return (
      (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
        .filter(({ name, startTime }) => /\.js$/.test(name) && startTime < firstFigures)
        // Workers are no script of the page; the charts are asked for together with the first figures, not before.
        .filter(({ name }) => !/(worker|chart[^/]*)-[^/]*$/.test(name))
        .map(({ name, encodedBodySize }) => ({ name: name.split('/').at(-1), encodedBodySize }))
    );
  });
  const bytes = scripts.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
  expect(bytes, JSON.stringify(scripts)).toBeGreaterThan(100_000);
  expect(bytes, JSON.stringify(scripts)).toBeLessThanOrEqual(MOST_SCRIPT_BYTES);
});

test('strip, table and charts agree on the total', async ({ page }) => {
  await openExplore(page, '?window=last-90-days');
  const total = await readTotal(page);
  const sumOf = async (name: string) => {
    const bars = await page.getByRole('list', { name }).getByRole('button').allInnerTexts();
    return bars
      .map((text) =>
        Number(
          text
            .split('\n')
            .find((line) => /^[\d,]+$/.test(line.trim()))!
            .replaceAll(',', ''),
        ),
      )
      .reduce((sum, count) => sum + count, 0);
  };

  await page.getByRole('tab', { name: '更多图表' }).click();
  expect(await sumOf('类别')).toBe(total);
  expect(await sumOf('来源')).toBe(total);
  expect(await sumOf('环节')).toBe(total);
  expect(await sumOf('流转路径')).toBe(total);
  expect(await sumOf('街道排名')).toBe(total);
  await page.getByRole('tab', { name: '事件清单' }).click();
  await expect(page.getByRole('grid', { name: '事件清单' })).toHaveAttribute('aria-rowcount', String(total));
});

test('the window moves by keyboard and every panel follows', async ({ page }) => {
  await openExplore(page);
  const before = await readTotal(page);
  const end = page.getByRole('slider', { name: '时间窗终点' });
  await end.focus();
  await page.keyboard.press('Shift+ArrowLeft');
  await expect.poll(() => readTotal(page)).toBeLessThan(before);
  await expect(page).toHaveURL(/window=/);
  await page.goBack();
  await expect.poll(() => readTotal(page)).toBe(before);
});

test('a press on a class filters all panels but its own', async ({ page }) => {
  await openExplore(page);
  await page.getByRole('tab', { name: '更多图表' }).click();
  const list = page.getByRole('list', { name: '类别' });
  const rows = await list.getByRole('button').count();
  const first = list.getByRole('button').first();
  const count = Number(
    /([\d,]+)/.exec((await first.innerText()).split('\n').slice(1).join(' '))![1]!.replaceAll(',', ''),
  );
  await first.click();
  await expect.poll(() => readTotal(page)).toBe(count);
  expect(await list.getByRole('button').count()).toBe(rows);
  await page.getByRole('button', { name: '类别 1 项' }).click();
  await expect.poll(() => readTotal(page)).toBeGreaterThan(count);
});

test('an incident of the list opens with its chain of stamps', async ({ page }) => {
  await openExplore(page);
  await page.getByRole('tab', { name: '事件清单' }).click();
  await page.getByRole('grid', { name: '事件清单' }).getByRole('row').nth(2).click();
  await expect(page.getByRole('heading', { name: '办理环节' })).toBeVisible();
  await expect(page.getByText('受理', { exact: true }).first()).toBeVisible();
  await expect(page).toHaveURL(/selected=incident/);
});

test('a shared link restores the numbers and the view', async ({ page, context }) => {
  await openExplore(page, '?window=last-7-days&camera=120.5,30.5,14,0,0');
  const total = await readTotal(page);
  await expect.poll(() => page.url()).toContain('camera=');
  const other = await context.newPage();
  await openExplore(other, new URL(page.url()).search);

  expect(await readTotal(other)).toBe(total);
  expect(new URL(other.url()).search).toBe(new URL(page.url()).search);
  await other.close();
});

test('an endpoint that fails leaves the rest of the screen working', async ({ page }) => {
  await page.route('**/api/v1/collections/**', (route) => route.fulfill({ status: 500, body: 'no' }));
  await page.route('**/api/v1/stream**', (route) => route.abort());
  await page.goto('/explore');
  await expect(page.getByRole('group', { name: '事件', exact: true })).toContainText(/\d/);
  await expect(page.getByText('中断')).toBeVisible();
});

test('months that cannot be had are named, the others are shown', async ({ page }) => {
  let refused = 0;
  await page.route(/\/incidents\/months\/\d{4}-0[1-3]/, (route) => {
    refused++;
    return route.fulfill({ status: 500, contentType: 'application/json', body: '{}' });
  });
  await openExplore(page, '?window=all');
  expect(refused).toBeGreaterThan(0);
  await expect(page.getByText(/个月取不到/)).toBeVisible();
});

test('without the service the page says what to do', async ({ page }) => {
  await page.route('**/api/v1/**', (route) => route.abort());
  await page.goto('/explore');
  await expect(page.getByRole('alert')).toContainText('npm start');
  await page.unroute('**/api/v1/**');
  await page.getByRole('button', { name: '重试' }).click();
  await expect(page.getByRole('group', { name: '事件', exact: true })).toContainText(/\d/);
});

test('speaks English and shows the light theme on request', async ({ page }) => {
  await page.goto('/explore?lang=en&theme=light');
  await expect(page.getByRole('group', { name: 'Incidents', exact: true })).toContainText(/\d/);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await expect(page.getByRole('tab', { name: 'Incident list' })).toBeVisible();
});

test('has no serious accessibility fault', async ({ page }) => {
  await openExplore(page);
  expect(await seriousFaults(page)).toEqual([]);
});

for (const path of ['/brief', '/import', '/wall/control', '/welcome']) {
  test(`${path} has no serious accessibility fault`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    expect(await seriousFaults(page)).toEqual([]);
  });
}

async function seriousFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  return serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

/** Width and height as a PNG file states them. */
async function sizeOfPicture(file: string): Promise<readonly [width: number, height: number]> {
  const bytes = await readFile(file);
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

test('a panel and two maps side by side are saved as pictures of print size', async ({ page }) => {
  await openExplore(page);
  const panel = page.waitForEvent('download');
  await page.getByRole('button', { name: '把“时 × 星期”存成打印尺寸的图片' }).click();
  const [panelWidth] = await sizeOfPicture(await (await panel).path());
  // A4 at 210 dots an inch, upright or across.
  expect([1736, 2456]).toContain(panelWidth);

  await page.getByRole('button', { name: '并排对比' }).click();
  await expect(page.getByRole('region', { name: '右侧地图' }).getByTestId('map')).toHaveAttribute(
    'data-status',
    'ready',
  );
  await page.getByRole('button', { name: /导出/ }).click();
  const map = page.waitForEvent('download', { timeout: 90_000 });
  await page.getByRole('button', { name: '地图 PNG' }).click();
  const [width, height] = await sizeOfPicture(await (await map).path());
  expect(width).toBeGreaterThan(2000);
  expect(height).toBeGreaterThan(800);
});
