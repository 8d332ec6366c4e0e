import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from './watched-page';

test('a brief is presented by keys and taken out as slides with the numbers of the screen', async ({
  page,
}) => {
  await page.goto('/brief');
  const sheet = page.locator('main [data-brief-page]');
  await sheet.waitFor({ timeout: 120_000 });
  const rate = /\d+\.\d%/.exec(await sheet.innerText())![0];

  await page.getByRole('button', { name: '演示' }).click();
  await expect(page.getByRole('dialog', { name: /第 1 页/ })).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(page.getByRole('dialog', { name: /第 2 页/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.getByRole('button', { name: '导出' }).click();
  const download = page.waitForEvent('download', { timeout: 90_000 });
  await page.getByRole('button', { name: /PPTX/ }).click();
  const parts = unzipSync(await readFile(await (await download).path()));
  const text = (name: string) => strFromU8(parts[name]!);

  expect(text('ppt/slides/slide1.xml')).toContain(rate);
  expect(Object.keys(parts).some((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name))).toBe(true);
  expect(Object.keys(parts).some((name) => /^ppt\/embeddings\/.+\.xlsx$/.test(name))).toBe(true);

  // The link of a slide opens the same numbers again, and says nothing, for nothing has changed.
  const link = /Target="([^"]*\/brief\?[^"]*)"/.exec(text('ppt/slides/_rels/slide1.xml.rels'))![1]!;
  await page.goto(link.replaceAll('&amp;', '&'));
  await expect(sheet).toContainText(rate, { timeout: 120_000 });
  await expect(page.locator('main').getByRole('status')).toHaveCount(0);
});
