import type { Page } from '@playwright/test';
import { atMost, quantile, timesFaster, type BenchCase, type BenchRow } from '../bench-case';
import { openBenchPage, type OpenedPage } from '../open-bench-page';

const MILLION = 1_000_000;
const SIZES = [
  { width: 800, height: 600 },
  { width: 1920, height: 1080 },
] as const;
const WARM_UP_STEPS = 8;
const STEPS = 40;
const PEER = 'crossfilter2 + HeatmapLayer';

type Side = 'Geju' | 'Peer';

interface StepTimes {
  /** Time the main thread was busy, in milliseconds, by the browser's own account. */
  readonly busy: readonly number[];
  /** Time until the frame was there. */
  readonly wall: readonly number[];
  /** Rows in the window of the last step. */
  readonly total: number;
}

/** A brush of 30 days dragged over a real map: the engine in its worker and the product's density layer, against
 * crossfilter2 and deck.gl's HeatmapLayer. */
export const bench: BenchCase = {
  id: 'brush-in-chromium',
  run: async (say) => {
    const bench = await openBenchPage();
    try {
      const rows: BenchRow[] = [];
      for (const size of SIZES) {
        const geju = await timeBrush(bench, size, 'Geju', MILLION, say);
        const peer = await timeBrush(bench, size, 'Peer', MILLION, say);
        if (geju.total !== peer.total) throw new Error('The engine and crossfilter2 tell different totals.');
        rows.push(...compare(geju, peer, `${size.width}×${size.height}`));
      }
      const small = await timeBrush(bench, SIZES[0], 'Geju', MILLION, say);
      const large = await timeBrush(bench, SIZES[0], 'Geju', 10 * MILLION, say);
      return [...rows, ...growth(small, large)];
    } finally {
      await bench.close();
    }
  },
};

function compare(geju: StepTimes, peer: StepTimes, size: string): BenchRow[] {
  const busy = [quantile(geju.busy, 0.5), quantile(peer.busy, 0.5)] as const;
  const slow = [quantile(geju.busy, 0.95), quantile(peer.busy, 0.95)] as const;
  return [
    {
      what: `brush at 1 M, ${size}: main thread, median`,
      unit: 'ms',
      geju: busy[0],
      peer: { name: PEER, value: busy[1] },
      bar: timesFaster(10, busy[0], busy[1]),
    },
    {
      what: `brush at 1 M, ${size}: main thread, p95`,
      unit: 'ms',
      geju: slow[0],
      peer: { name: PEER, value: slow[1] },
      bar: atMost(16, slow[0], 'ms'),
    },
    {
      what: `brush at 1 M, ${size}: until drawn, median`,
      unit: 'ms',
      geju: quantile(geju.wall, 0.5),
      peer: { name: PEER, value: quantile(peer.wall, 0.5) },
      bar: null,
    },
  ];
}

function growth(small: StepTimes, large: StepTimes): BenchRow[] {
  const [at1, at10] = [quantile(small.busy, 0.5), quantile(large.busy, 0.5)];
  return [
    {
      what: 'brush at 10 M against 1 M: main thread, median',
      unit: '×',
      geju: at10 / at1,
      peer: null,
      bar: atMost(1.5, at10 / at1, '×'),
    },
    {
      what: 'brush at 10 M: until drawn, median',
      unit: 'ms',
      geju: quantile(large.wall, 0.5),
      peer: null,
      bar: null,
    },
  ];
}

async function timeBrush(
  bench: OpenedPage,
  size: (typeof SIZES)[number],
  side: Side,
  rows: number,
  say: (line: string) => void,
): Promise<StepTimes> {
  say(`${side}, ${rows.toLocaleString('en')} rows, ${size.width}×${size.height}`);
  const page = await bench.newPage(size);
  try {
    await page.evaluate(
      ([name, count]) =>
        name === 'Geju' ? window.benchPage!.loadGeju(count) : window.benchPage!.loadPeer(count),
      [side, rows] as const,
    );
    return await timeSteps(page, side);
  } finally {
    await page.close();
  }
}

async function timeSteps(page: Page, side: Side): Promise<StepTimes> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const busySeconds = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN;
  };
  const busy: number[] = [];
  const wall: number[] = [];
  let total = 0;
  for (let step = 0; step < WARM_UP_STEPS + STEPS; step++) {
    const before = await busySeconds();
    const made = await page.evaluate(
      async ([name, at]) => {
        const started = performance.now();
        const { brushGeju, brushPeer } = window.benchPage!;
        const rows = await (name === 'Geju' ? brushGeju(at) : brushPeer(at));
        return { rows, milliseconds: performance.now() - started };
      },
      [side, step] as const,
    );
    const after = await busySeconds();
    total = made.rows;
    if (step < WARM_UP_STEPS) continue;
    busy.push((after - before) * 1000);
    wall.push(made.milliseconds);
  }
  return { busy, wall, total };
}
