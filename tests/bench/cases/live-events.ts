import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { CHROMIUM_FLAGS, provideChromium } from '../../support/find-chromium';
import { countIncidents, openIncidentSender } from '../../support/send-incidents';
import { atMost, quantile } from '../bench-case';
import type { BenchCase, BenchRow } from '../bench-case';
import { seedSample, serveProduct } from '../serve-product';

const PER_SECOND = 500;
const BATCHES_PER_SECOND = 10;
const BATCH = PER_SECOND / BATCHES_PER_SECOND;
const SETTLE_MILLISECONDS = 60_000;
const LONG_FRAME_MILLISECONDS = 100;

/**
 * Writes down when the figure of incidents shows which number, when frames are drawn, and what keeps the main thread. As
 * text: a function handed to the page would bring helpers of the compiler with it that the page lacks.
 */
const WATCH = `
  window.liveWatch = { shown: [], frames: [], tasks: [] };
  const group = document.querySelector('[role="group"][aria-label="事件"]');
  const read = () => {
    const found = /[\\d,]+/.exec(group.textContent.replace(/^事件/, ''));
    liveWatch.shown.push([Date.now(), Number(found[0].replaceAll(',', ''))]);
  };
  read();
  new MutationObserver(read).observe(group, { subtree: true, childList: true, characterData: true });
  requestAnimationFrame(function mark(at) {
    liveWatch.frames.push(at);
    requestAnimationFrame(mark);
  });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) liveWatch.tasks.push(duration);
  }).observe({ type: 'longtask' });
`;

interface LiveWatch {
  /** Epoch milliseconds, incidents shown. */
  readonly shown: readonly (readonly [number, number])[];
  readonly frames: readonly number[];
  readonly tasks: readonly number[];
}

/** Incidents posted to the service for a minute, and how soon the open page shows them. */
export const bench: BenchCase = {
  id: 'live-events',
  run: async (say, { seconds }) => {
    const folder = await mkdtemp(join(tmpdir(), 'geju-bench-'));
    await seedSample(folder, 20_000);
    const service = await serveProduct({ GEJU_DATA: folder });
    const browser = await chromium.launch({ executablePath: provideChromium().path, args: CHROMIUM_FLAGS });
    try {
      const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
      await page.goto(`${service.url}/explore?window=all`);
      const before = await countIncidents(service.url);
      await waitForTotal(page, before);
      await page.getByText(/^已绘 [\d,]+/).waitFor({ timeout: 120_000 });
      const idle = await watchFor(page, 5);
      await page.evaluate(WATCH);
      say(`posting ${PER_SECOND} a second for ${seconds} s`);
      const posts = await postSteadily(service.url, seconds);
      const after = before + posts.length * BATCH;
      await waitForTotal(page, after);
      const watch = await page.evaluate<LiveWatch>('window.liveWatch');
      return toRows({
        before,
        after,
        stored: await countIncidents(service.url),
        posts,
        watch,
        idle,
        seconds,
      });
    } finally {
      await browser.close();
      await service.close();
      await rm(folder, { recursive: true, force: true });
    }
  },
};

/** Frames of the page while nothing comes in. */
async function watchFor(page: Page, seconds: number): Promise<readonly number[]> {
  await page.evaluate(WATCH);
  await page.waitForTimeout(seconds * 1000);
  return (await page.evaluate<LiveWatch>('window.liveWatch')).frames;
}

async function waitForTotal(page: Page, total: number): Promise<void> {
  await page
    .getByRole('group', { name: '事件', exact: true })
    .getByText(total.toLocaleString('en-US'))
    .waitFor({ timeout: SETTLE_MILLISECONDS });
}

interface Posted {
  /** Epoch milliseconds. */
  readonly at: number;
  /** Milliseconds until the service had stored it and said so. */
  readonly answeredAfter: number;
}

/** Sends a batch each tenth of a second, not waiting for answers; gives when each was sent. */
async function postSteadily(url: string, seconds: number): Promise<Posted[]> {
  const send = await openIncidentSender(url);
  const began = Date.now();
  const answers: Promise<Posted>[] = [];
  for (let batch = 0; batch < seconds * BATCHES_PER_SECOND; batch++) {
    const due = began + (batch * 1000) / BATCHES_PER_SECOND;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - Date.now())));
    const at = Date.now();
    const answer = send(Array.from({ length: BATCH }, (_, i) => `live-${began}-${batch}-${i}`));
    answers.push(answer.then(() => ({ at, answeredAfter: Date.now() - at })));
  }
  return Promise.all(answers);
}

interface LiveRun {
  readonly before: number;
  readonly after: number;
  readonly stored: number;
  readonly posts: readonly Posted[];
  readonly watch: LiveWatch;
  readonly idle: readonly number[];
  readonly seconds: number;
}

function toRows({ before, after, stored, posts, watch, idle, seconds }: LiveRun): BenchRow[] {
  // Batches may overtake each other on the way: a batch counts as shown once as many are as were sent up to it.
  const delays = posts.map(({ at }, batch) => {
    const due = before + (batch + 1) * BATCH;
    return watch.shown.find(([, total]) => total >= due)![0] - at;
  });
  const shownLast = watch.shown.at(-1)![1];
  const gaps = (frames: readonly number[]) => frames.slice(1).map((at, i) => at - frames[i]!);
  const longShare = (frames: readonly number[]) =>
    (100 * gaps(frames).filter((gap) => gap > LONG_FRAME_MILLISECONDS).length) / (frames.length - 1);
  const what = `${PER_SECOND} events/s for ${seconds} s`;
  const p95 = quantile(delays, 0.95);
  const answered = quantile(
    posts.map(({ answeredAfter }) => answeredAfter),
    0.95,
  );
  const plain = { peer: null, bar: null };
  return [
    { ...plain, what: `${what}: post to answer, p95`, unit: 'ms', geju: answered },
    { ...plain, what: `${what}: post to figure, p50`, unit: 'ms', geju: quantile(delays, 0.5) },
    { ...plain, what: `${what}: post to figure, p95`, unit: 'ms', geju: p95, bar: atMost(1000, p95, 'ms') },
    {
      what: `${what}: frames over ${LONG_FRAME_MILLISECONDS} ms, in software`,
      unit: '%',
      geju: longShare(watch.frames),
      peer: { name: 'the page at rest', value: longShare(idle) },
      bar: null,
    },
    { ...plain, what: `${what}: longest task`, unit: 'ms', geju: Math.max(0, ...watch.tasks) },
    {
      ...plain,
      what: `${what}: incidents missing in the figure or the store`,
      unit: '',
      geju: Math.abs(after - shownLast) + Math.abs(after - stored),
      bar: { text: 'none', isMet: shownLast === after && stored === after },
    },
  ];
}
