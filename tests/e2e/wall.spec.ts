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
});
