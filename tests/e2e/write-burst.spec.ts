import { countIncidents, openIncidentSender } from '../support/send-incidents';
import { expect, openExplore, readTotal, test } from './watched-page';

// Last by its name: two thousand reports at once raise warnings, to which the walls of later tests would yield.
const BATCHES = 40;
const BATCH = 50;

test('after a burst with repeated posts every total is right, without a reload', async ({
  page,
  baseURL,
}) => {
  const url = baseURL ?? process.env['GEJU_E2E_URL']!;
  await openExplore(page, '?window=all');
  const before = await countIncidents(url);
  await expect.poll(() => readTotal(page)).toBe(before);
  const send = await openIncidentSender(url);
  const began = Date.now();
  const posts = Array.from({ length: BATCHES }, (_, batch) => {
    const ids = Array.from({ length: BATCH }, (_unused, i) => `burst-${began}-${batch}-${i}`);
    // A platform that heard no answer sends again: what is known already must count once.
    return batch % 4 === 0 ? send(ids).then(() => send(ids)) : send(ids);
  });
  await Promise.all(posts);
  const after = before + BATCHES * BATCH;

  expect(await countIncidents(url)).toBe(after);
  await expect.poll(() => readTotal(page), { timeout: 60_000 }).toBe(after);
  await page.reload();
  await expect.poll(() => readTotal(page), { timeout: 60_000 }).toBe(after);
});
