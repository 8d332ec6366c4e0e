import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import type { Browser } from '@playwright/test';
import { CHROMIUM_FLAGS, provideChromium } from '../../support/find-chromium';
import { quantile } from '../bench-case';
import type { BenchCase } from '../bench-case';
import { seedSample, serveProduct } from '../serve-product';

const ROUNDS = 3;
const MOVES = 90;
const STEP_PIXELS = 5;
const BARE = 'layers=none';
const FULL =
  'layers=incident-density~region-boundaries%3Adistrict~region-boundaries%3Astreet~region-boundaries%3Acommunity~region-boundaries%3Agrid';

/** As text: a function handed to the page would bring helpers of the compiler with it that the page lacks. */
const RECORD_FRAMES = `
  window.frameMarks = [];
  requestAnimationFrame(function mark(at) {
    frameMarks.push(at);
    requestAnimationFrame(mark);
  });
`;

/** A pan of the real map without a graphics card: density, boundaries and base map against the bare base map. */
export const bench: BenchCase = {
  id: 'pan-in-chromium',
  run: async (say) => {
    const folder = await mkdtemp(join(tmpdir(), 'geju-bench-'));
    await seedSample(folder, 20_000);
    const service = await serveProduct({ GEJU_DATA: folder });
    const browser = await chromium.launch({ executablePath: provideChromium().path, args: CHROMIUM_FLAGS });
    try {
      const frames = { bare: [] as number[], full: [] as number[] };
      for (let round = 0; round < ROUNDS; round++) {
        say(`round ${round + 1} of ${ROUNDS}`);
        frames.bare.push(await timePan(browser, `${service.url}/explore?${BARE}`));
        frames.full.push(await timePan(browser, `${service.url}/explore?${FULL}`));
      }
      const [bare, full] = [quantile(frames.bare, 0.5), quantile(frames.full, 0.5)];
      return [
        {
          what: 'pan at 1920×1080 in software, a frame',
          unit: 'ms',
          geju: full,
          peer: { name: 'the bare base map', value: bare },
          bar: { text: '≤ 1.5 × the bare base map', isMet: full <= 1.5 * bare },
        },
      ];
    } finally {
      await browser.close();
      await service.close();
      await rm(folder, { recursive: true, force: true });
    }
  },
};

/** Mean time of a frame while the map is dragged, in milliseconds. */
async function timePan(browser: Browser, url: string): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 }, locale: 'zh-CN' });
  try {
    await page.goto(url);
    await page.getByRole('group', { name: '事件', exact: true }).getByText(/\d/).first().waitFor();
    await page.waitForTimeout(6000);
    const box = await page.getByTestId('map').boundingBox();
    if (!box) throw new Error('the map is not there');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.evaluate(RECORD_FRAMES);
    for (let move = 0; move < MOVES; move++) {
      const swing = Math.abs(((move + MOVES / 4) % (MOVES / 1.5)) - MOVES / 3) - MOVES / 12;
      await page.mouse.move(x + swing * STEP_PIXELS, y + move);
    }
    const marks = await page.evaluate(() =>
      (window as unknown as { frameMarks: number[] }).frameMarks.slice(),
    );
    await page.mouse.up();
    return (marks.at(-1)! - marks[0]!) / (marks.length - 1);
  } finally {
    await page.close();
  }
}
