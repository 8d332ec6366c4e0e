import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { CHROMIUM_FLAGS, provideChromium } from '../../support/find-chromium';
import { atMost, quantile } from '../bench-case';
import type { BenchCase, BenchRow } from '../bench-case';
import { seedSample, serveProduct } from '../serve-product';

const ROUNDS = 3;
const PAN_MOVES = 90;
const STEP_PIXELS = 5;
const ZOOM_NOTCHES = 60;
const PLAYBACK_MILLISECONDS = 6000;
/** A sixtieth of a second. */
const FRAME_BUDGET_MILLISECONDS = 16.7;
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

/** What somebody does with the map while its frames are counted. */
interface Motion {
  readonly name: string;
  readonly move: (page: Page, x: number, y: number) => Promise<void>;
  /** Whether the bare base map can do it, too. */
  readonly hasPeer: boolean;
}

const MOTIONS: readonly Motion[] = [
  { name: 'pan', move: pan, hasPeer: true },
  { name: 'zoom', move: zoom, hasPeer: true },
  { name: 'playback', move: playBack, hasPeer: false },
];

/** Frames of a motion: how long one took, and how long the main thread was busy for it. */
interface Frames {
  readonly wall: number;
  readonly mainThread: number;
}

/**
 * Motion of the real map without a graphics card: density, boundaries and base map against the bare base map, and the
 * main thread's share of a frame, which alone decides where there is a graphics card.
 */
export const bench: BenchCase = {
  id: 'motion-in-chromium',
  run: async (say) => {
    const folder = await mkdtemp(join(tmpdir(), 'geju-bench-'));
    await seedSample(folder, 20_000);
    const service = await serveProduct({ GEJU_DATA: folder });
    const browser = await chromium.launch({ executablePath: provideChromium().path, args: CHROMIUM_FLAGS });
    try {
      const rows: BenchRow[] = [];
      for (const motion of MOTIONS) {
        const bare: Frames[] = [];
        const full: Frames[] = [];
        for (let round = 0; round < ROUNDS; round++) {
          say(`${motion.name}, round ${round + 1} of ${ROUNDS}`);
          if (motion.hasPeer) bare.push(await timeMotion(browser, `${service.url}/explore?${BARE}`, motion));
          full.push(await timeMotion(browser, `${service.url}/explore?${FULL}`, motion));
        }
        rows.push(...toRows(motion, bare, full));
      }
      return rows;
    } finally {
      await browser.close();
      await service.close();
      await rm(folder, { recursive: true, force: true });
    }
  },
};

function toRows(
  { name, hasPeer }: Motion,
  bareRounds: readonly Frames[],
  fullRounds: readonly Frames[],
): BenchRow[] {
  const median = (rounds: readonly Frames[], read: (frames: Frames) => number) =>
    quantile(rounds.map(read), 0.5);
  const full = median(fullRounds, ({ wall }) => wall);
  const bare = median(bareRounds, ({ wall }) => wall);
  const mainThread = median(fullRounds, (frames) => frames.mainThread);
  return [
    {
      what: `${name} at 1920×1080 in software, a frame`,
      unit: 'ms',
      geju: full,
      peer: hasPeer ? { name: 'the bare base map', value: bare } : null,
      bar: hasPeer ? { text: '≤ 1.5 × the bare base map', isMet: full <= 1.5 * bare } : null,
    },
    {
      what: `${name}, main thread of a frame`,
      unit: 'ms',
      geju: mainThread,
      peer: null,
      bar: atMost(FRAME_BUDGET_MILLISECONDS, mainThread, 'ms'),
    },
  ];
}

async function timeMotion(browser: Browser, url: string, { move }: Motion): Promise<Frames> {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 }, locale: 'zh-CN' });
  try {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Performance.enable');
    const busySeconds = async () => {
      const { metrics } = await devtools.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'TaskDuration')!.value;
    };
    await page.goto(url);
    await page.getByRole('group', { name: '事件', exact: true }).getByText(/\d/).first().waitFor();
    await page.waitForTimeout(6000);
    const box = await page.getByTestId('map').boundingBox();
    if (!box) throw new Error('the map is not there');
    const before = await busySeconds();
    await page.evaluate(RECORD_FRAMES);
    await move(page, box.x + box.width / 2, box.y + box.height / 2);
    const marks = await page.evaluate(() =>
      (window as unknown as { frameMarks: number[] }).frameMarks.slice(),
    );
    const frames = marks.length - 1;
    return {
      wall: (marks.at(-1)! - marks[0]!) / frames,
      mainThread: (1000 * ((await busySeconds()) - before)) / frames,
    };
  } finally {
    await page.close();
  }
}

async function pan(page: Page, x: number, y: number): Promise<void> {
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let move = 0; move < PAN_MOVES; move++) {
    const swing = Math.abs(((move + PAN_MOVES / 4) % (PAN_MOVES / 1.5)) - PAN_MOVES / 3) - PAN_MOVES / 12;
    await page.mouse.move(x + swing * STEP_PIXELS, y + move);
  }
  await page.mouse.up();
}

/** In and out again, by the wheel. */
async function zoom(page: Page, x: number, y: number): Promise<void> {
  await page.mouse.move(x, y);
  for (let notch = 0; notch < ZOOM_NOTCHES; notch++)
    await page.mouse.wheel(0, notch < ZOOM_NOTCHES / 2 ? -60 : 60);
}

/** The window of time runs on by itself, and every chart with it. */
async function playBack(page: Page): Promise<void> {
  await page.getByRole('button', { name: '播放' }).first().click();
  await page.waitForTimeout(PLAYBACK_MILLISECONDS);
}
