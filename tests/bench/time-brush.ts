import type { Page } from '@playwright/test';
import type { OpenedPage } from './open-bench-page';

const STEPS: Readonly<Record<Side, { readonly warmUp: number; readonly timed: number }>> = {
  Geju: { warmUp: 8, timed: 40 },
  // A step of the peer may take a minute without a graphics card.
  Peer: { warmUp: 1, timed: 4 },
};

export type Side = 'Geju' | 'Peer';

export interface StepTimes {
  /** Processor time of the page's main thread, in milliseconds, by the browser's own account. */
  readonly busy: readonly number[];
  /** Time until the frame was there. */
  readonly wall: readonly number[];
  /** Rows in the window of each step, warming up included. */
  readonly totals: readonly number[];
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
  const totals: number[] = [];
  const { warmUp, timed } = STEPS[side];
  for (let step = 0; step < warmUp + timed; step++) {
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
    totals.push(made.rows);
    if (step < warmUp) continue;
    busy.push((after - before) * 1000);
    wall.push(made.milliseconds);
  }
  return { busy, wall, totals };
}
