import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect, test } from './watched-page';
import { soakWall } from './wall-soak';

/** `npm run soak -- --minutes 45` sets it; the short run is part of every test. */
const minutes = Number(process.env['GEJU_SOAK_MINUTES'] ?? 1);

test.describe('the wall', () => {
  test.setTimeout((minutes + 12) * 60_000);

  test('plays its scenes for hours of compressed time without gathering anything', async ({
    page,
    watch,
  }) => {
    const samples = await soakWall(page, {
      seconds: minutes * 60,
      everySeconds: minutes > 5 ? 60 : 15,
      pace: 10,
      incidents: 20,
    });
    console.table(samples.map((sample) => ({ ...sample, heapMegabytes: Math.round(sample.heapMegabytes) })));
    const [first, last] = [samples[0]!, samples.at(-1)!];

    expect(watch.errors).toEqual([]);
    expect(last.scenes).toBeGreaterThan(first.scenes);
    expect(last.contexts).toBe(first.contexts);
    expect(last.domNodes).toBeLessThan(1.25 * first.domNodes + 200);
    expect(last.listeners).toBeLessThan(1.15 * first.listeners + 40);
    expect(last.heapMegabytes).toBeLessThan(1.3 * first.heapMegabytes + 12);
  });

  test('is driven from an operator’s window on another machine', async ({ page, browser, baseURL }) => {
    // A name of its own: walls of other tests are still remembered.
    await page.addInitScript(() => {
      const settings = { id: '5b8f1c52-7d0e-4f6a-9a3c-2f4f6f1f0a01', name: '一楼大厅' };
      localStorage.setItem('geju.wall', JSON.stringify(settings));
    });
    await page.goto('/wall');
    const scene = page.locator('[data-wall-scene]:not([data-wall-scene=""])');
    await scene.waitFor({ timeout: 240_000 });
    const before = await scene.getAttribute('data-wall-scene');
    const operator = await browser.newPage({ ...(baseURL ? { baseURL } : {}), locale: 'zh-CN' });
    await operator.goto('/wall/control');
    await operator.getByRole('button', { name: /一楼大厅.*在线/ }).click({ timeout: 60_000 });
    await operator.getByRole('button', { name: '暂停', exact: true }).click();
    await expect(page.getByText('已暂停')).toBeVisible({ timeout: 30_000 });
    await operator.getByRole('button', { name: '放映', exact: true }).first().click();
    await expect(page.locator(`[data-wall-scene="${before}"]`)).toHaveCount(0, { timeout: 90_000 });
    await operator.getByLabel('横幅文字').fill('请各单位到会');
    await operator.getByRole('button', { name: '显示', exact: true }).click();

    await expect(page.getByText('请各单位到会')).toBeVisible({ timeout: 30_000 });
    await operator.close();
  });

  test('yields to a red warning that a rule has raised, says who is on it, and returns', async ({ page }) => {
    const rule = {
      kind: 'threshold',
      id: 'red-for-the-wall',
      name: { zh: '全区上限', en: 'Limit of the district' },
      isEnabled: true,
      owner: '值班室',
      budgetPerDay: 1,
      unit: 'whole',
      categoryCodes: [],
      windowHours: 720,
      limits: [1, null, null, null],
      clearFraction: 0.5,
    };
    await page.goto('/wall');
    await page.locator('[data-wall-scene]:not([data-wall-scene=""])').waitFor({ timeout: 240_000 });
    expect((await page.request.put(`/api/v1/warning-rules/${rule.id}`, { data: rule })).ok()).toBe(true);
    try {
      const alarm = page.getByRole('alert').filter({ hasText: '规则“全区上限”' });
      await expect(alarm).toBeVisible({ timeout: 120_000 });
      await expect(alarm.getByRole('img')).toHaveText('I');
      await expect(alarm).toContainText('责任值班室');
      await expect(alarm).toContainText('签收未签收');
      await acknowledge(page, rule.id);

      await expect(alarm).not.toContainText('未签收', { timeout: 30_000 });
    } finally {
      await page.request.delete(`/api/v1/warning-rules/${rule.id}`);
    }
    await expect(page.getByRole('alert')).toHaveCount(0, { timeout: 90_000 });
    await expect(page.locator('[data-wall-scene]:not([data-wall-scene=""])')).toBeVisible();
  });
});

interface ListedWarning {
  readonly id: string;
  readonly ruleId: string;
}

async function acknowledge(page: Page, ruleId: string): Promise<void> {
  const { warnings } = (await (await page.request.get('/api/v1/warnings')).json()) as {
    readonly warnings: readonly ListedWarning[];
  };
  const { id } = warnings.find((warning) => warning.ruleId === ruleId)!;
  const answer = await page.request.put(`/api/v1/warnings/${id}/actions/${randomUUID()}`, {
    data: { kind: 'acknowledge', note: null },
  });
  expect(answer.ok()).toBe(true);
}
