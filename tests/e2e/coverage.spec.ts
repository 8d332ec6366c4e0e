import { expect, openExplore, test } from './watched-page';

test.describe.configure({ timeout: 240_000 });

test('blind sections are listed, and a proposed camera that is dragged gains something else', async ({
  page,
}) => {
  await openExplore(page);
  await page.getByRole('tab', { name: '视频' }).click();
  const blind = page.getByRole('list', { name: '盲区路段' }).getByRole('button');
  await expect(blind.first()).toBeVisible({ timeout: 120_000 });
  // Why nobody sees it: planted were sections without a camera, behind buildings, and with all cameras out of order.
  await expect(page.getByRole('list', { name: '盲区路段' })).toContainText(/离线|遮挡|附近无摄像机|朝向/u);
  await blind.first().click();
  await expect(page).toHaveURL(/layers=[^&]*blind-sections/u);

  await page
    .getByRole('radio', { name: '选点' })
    .or(page.getByRole('button', { name: '选点' }))
    .click();
  const sites = page.getByRole('list', { name: '选点' }).getByRole('button');
  await expect(sites.first()).toContainText(/\+\d/u, { timeout: 120_000 });
  await sites.first().click();
  const proposed = await sites.first().innerText();
  const grip = page.getByRole('button', { name: /^建议点位 1，/u });
  await expect(grip).toBeInViewport();
  // The map flies there; a grip that still moves would be missed.
  await expect
    .poll(async () => {
      const before = await grip.boundingBox();
      await page.waitForTimeout(500);
      return JSON.stringify(before) === JSON.stringify(await grip.boundingBox());
    })
    .toBe(true);
  const box = (await grip.boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y + 40, { steps: 6 });
  await expect.poll(() => sites.first().innerText()).not.toBe(proposed);
  await page.mouse.up();
  await expect(page.getByRole('button', { name: '恢复建议' })).toBeVisible();
});
