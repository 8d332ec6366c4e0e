import type { CDPSession, Page } from '@playwright/test';

/** What a wall must not gather while it runs. */
export interface SoakSample {
  /** Since the wall was warm. */
  readonly seconds: number;
  readonly heapMegabytes: number;
  readonly domNodes: number;
  readonly listeners: number;
  /** WebGL contexts made since the page was loaded. */
  readonly contexts: number;
  /** Scenes shown since the page was loaded. */
  readonly scenes: number;
}

export interface SoakOptions {
  readonly seconds: number;
  readonly everySeconds: number;
  /** How many times faster than the clock the list plays. */
  readonly pace: number;
  /** New incidents sent between two samples. */
  readonly incidents: number;
}

interface Counters {
  contexts: number;
  scenes: Set<string>;
  turns: number;
}

/** Lets the wall play a compressed time with live incidents and measures what it gathers, after each collection. */
export async function soakWall(page: Page, options: SoakOptions): Promise<SoakSample[]> {
  await page.addInitScript(countContexts);
  await page.goto(`/wall?pace=${options.pace}`);
  await page.locator('[data-wall-scene]:not([data-wall-scene=""])').waitFor({ timeout: 240_000 });
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  // Every scene once, so that what each needs is there before the first sample.
  await turnOver(page, options);
  const started = Date.now();
  const samples = [await measure(page, session, 0)];
  while ((Date.now() - started) / 1000 < options.seconds) {
    await sendIncidents(page, options.incidents);
    await page.waitForTimeout(options.everySeconds * 1000);
    samples.push(await measure(page, session, Math.round((Date.now() - started) / 1000)));
  }
  return samples;
}

/** Waits until as many scenes have been shown as the list has. */
async function turnOver(page: Page, { seconds }: SoakOptions): Promise<void> {
  const deadline = Date.now() + Math.max(60, seconds) * 1000;
  while (Date.now() < deadline) {
    const [shown, all] = await page.evaluate(() => [
      (window as unknown as { soak: Counters }).soak.turns,
      Number(document.querySelector('[data-wall-scenes]')?.getAttribute('data-wall-scenes') ?? 0),
    ]);
    if (shown >= all && all > 0) return;
    await page.waitForTimeout(1000);
  }
}

async function measure(page: Page, session: CDPSession, seconds: number): Promise<SoakSample> {
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const valueOf = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  const [contexts, scenes] = await page.evaluate(() => {
    const { soak } = window as unknown as { soak: Counters };
    return [soak.contexts, soak.turns];
  });
  return {
    seconds,
    heapMegabytes: valueOf('JSHeapUsedSize') / 1e6,
    domNodes: valueOf('Nodes'),
    listeners: valueOf('JSEventListeners'),
    contexts: contexts,
    scenes: scenes,
  };
}

/** Runs in the page before its own code. */
function countContexts(): void {
  const soak: Counters = { contexts: 0, scenes: new Set(), turns: 0 };
  (window as unknown as { soak: Counters }).soak = soak;
  const known = new WeakSet<object>();
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called on the canvas it was asked of
  const original = HTMLCanvasElement.prototype.getContext as (...args: unknown[]) => object | null;
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...args: unknown[]) {
    const context = original.apply(this, args);
    if (context && String(args[0]).startsWith('webgl') && !known.has(context)) {
      known.add(context);
      soak.contexts++;
    }
    return context;
  } as typeof HTMLCanvasElement.prototype.getContext;
  new MutationObserver((changes) => {
    for (const { target } of changes) {
      const scene = (target as Element).getAttribute('data-wall-scene');
      if (scene) soak.turns++;
    }
  }).observe(document, { subtree: true, attributeFilter: ['data-wall-scene'] });
}

/** New incidents like one that is stored, as a platform sends them. */
async function sendIncidents(page: Page, count: number): Promise<void> {
  const items = (await (await page.request.get('/api/v1/collections/incidents/items?limit=1')).json()) as {
    features: { id: number }[];
  };
  const known = (await (
    await page.request.get(`/api/v1/incidents/${items.features[0]!.id}`)
  ).json()) as Record<string, unknown>;
  const { id: _id, version: _version, regionCodes: _codes, ...rest } = known;
  const incidents = Array.from({ length: count }, (_, i) => ({
    ...rest,
    sourceId: `soak-${Date.now()}-${i}`,
    flags: 0,
    duplicateOf: null,
  }));
  const answer = await page.request.post('/api/v1/incidents', { data: { incidents } });
  if (!answer.ok()) throw new Error(`the service took no incidents: ${answer.status()}`);
}
