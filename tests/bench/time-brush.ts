import type { Page } from '@playwright/test';
import type { OpenedPage } from './open-bench-page';

const WARM_UP_STEPS = 8;
const STEPS = 40;

export type Side = 'Geju' | 'Peer';

export interface StepTimes {
  /** Processor time of the page's main thread, in milliseconds, by the browser's own account. */
  readonly busy: readonly number[];
  /** Time until the frame was there. */
  readonly wall: readonly number[];
  /** Rows in the window of the last step. */
  readonly total: number;
}

/** What is brushed, and how large it is drawn. */
export interface BrushedScreen {
  readonly side: Side;
  readonly rows: number;
  readonly width: number;
  readonly height: number;
}

/** Drags the brush in a fresh page. */
export async function timeBrush(
  bench: OpenedPage,
  { side, rows, width, height }: BrushedScreen,
  say: (line: string) => void,
): Promise<StepTimes> {
  say(`${side}, ${rows.toLocaleString('en')} rows, ${width}×${height}`);
  const page = await bench.newPage({ width, height });
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
    return metrics.find(({ name }) => name === 'ThreadTime')?.value ?? NaN;
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
