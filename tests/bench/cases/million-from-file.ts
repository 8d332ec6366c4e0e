import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { runImport } from '#data/import/run-import';
import { importSettingsSchema } from '#data/import/settings/import-settings';
import { openStore } from '#data/store/open-store';
import { CHROMIUM_FLAGS, provideChromium } from '../../support/find-chromium';
import { atMost } from '../bench-case';
import type { BenchCase, BenchRow } from '../bench-case';
import { serveProduct } from '../serve-product';

const MILLION = 1_000_000;

/** A million rows of a CSV file into an empty embedded store, then the first picture of them in a browser. */
export const bench: BenchCase = {
  id: 'million-from-file',
  run: async (say) => {
    const folder = await mkdtemp(join(tmpdir(), 'geju-bench-'));
    try {
      const file = join(folder, 'cases.csv');
      await writeCases(file);
      const rows = await timeImport(folder, file, say);
      return [...rows, ...(await timeFirstPicture(folder, say))];
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function writeCases(file: string): Promise<void> {
  const out = createWriteStream(file);
  out.write('工单编号,受理时间,办结时间,诉求分类,来源渠道,经度,纬度\n');
  const start = Date.parse('2024-11-01T00:00:00Z');
  for (let i = 0; i < MILLION; i++) {
    // A multiplicative congruence scatters places and classes without a generator's state.
    const mixed = (i * 2_654_435_761) % 4_294_967_296;
    const at = start + Math.floor((i / MILLION) * 730 * 86_400_000);
    const text = (milliseconds: number) =>
      new Date(milliseconds).toISOString().slice(0, 19).replace('T', ' ');
    const longitude = (120.43 + ((mixed & 0xffff) / 0xffff) * 0.13).toFixed(6);
    const latitude = (30.455 + ((mixed >>> 16) / 0xffff) * 0.09).toFixed(6);
    const line = `GD${i},${text(at)},${i % 7 === 0 ? '' : text(at + (mixed % 500_000) * 1000)},类别${mixed % 40},渠道${mixed % 9},${longitude},${latitude}\n`;
    if (!out.write(line)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}

async function timeImport(folder: string, file: string, say: (line: string) => void): Promise<BenchRow[]> {
  const store = await openStore({ dataFolder: join(folder, 'store'), databaseUrl: null, snapshots: false });
  const before = process.memoryUsage().rss;
  let peak = before;
  const sampler = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 100);
  const started = performance.now();
  const record = await runImport(
    store,
    [{ name: 'cases.csv', role: 'incidents', content: { path: file } }],
    importSettingsSchema.parse({}),
    { onProgress: ({ phase, done }) => done % 200_000 === 0 && say(`${phase} ${done}`) },
  );
  const seconds = (performance.now() - started) / 1000;
  clearInterval(sampler);
  await store.close();
  if (record.counts.created !== MILLION) throw new Error(`only ${record.counts.created} rows were created`);
  return [
    { what: 'import of 1 M CSV rows', unit: 's', geju: seconds, peer: null, bar: atMost(60, seconds, 's') },
    {
      what: 'memory of the import above what the store takes',
      unit: 'MB',
      geju: (peak - before) / 1e6,
      peer: null,
      bar: null,
    },
  ];
}

async function timeFirstPicture(folder: string, say: (line: string) => void): Promise<BenchRow[]> {
  const service = await serveProduct({ GEJU_DATA: join(folder, 'store'), GEJU_SAMPLE: 'off' });
  const browser = await chromium.launch({ executablePath: provideChromium().path, args: CHROMIUM_FLAGS });
  try {
    const open = async () => {
      const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
      const started = performance.now();
      await page.goto(`${service.url}/explore?window=all`);
      await page
        .getByRole('group', { name: '事件', exact: true })
        .getByText(MILLION.toLocaleString('en-US'))
        .waitFor({ timeout: 120_000 });
      const numbers = (performance.now() - started) / 1000;
      // The layer's legend tells how many are drawn as soon as their density is.
      await page.getByText(/^已绘 [\d,]+/).waitFor({ timeout: 120_000 });
      const density = (performance.now() - started) / 1000;
      await page.close();
      return { numbers, density };
    };
    say('warming the service');
    await open();
    await readAllMonths(service.url);
    const openings = [await open(), await open(), await open()];
    const numbers = median(openings.map((opening) => opening.numbers));
    const density = median(openings.map((opening) => opening.density));
    const what = 'of 1 M incidents, warm local service, median of 3';
    return [
      { what: `first numbers ${what}`, unit: 's', geju: numbers, peer: null, bar: atMost(3, numbers, 's') },
      { what: `first density ${what}`, unit: 's', geju: density, peer: null, bar: null },
    ];
  } finally {
    await browser.close();
    await service.close();
  }
}

/** What the service makes of a month it makes once: after this it has all of them. */
async function readAllMonths(url: string): Promise<void> {
  const root = `${url}/api/v1/incidents/months`;
  const { months } = (await (await fetch(root)).json()) as { months: { month: string }[] };
  for (const { month } of months) {
    for (const path of [`${root}/${month}`, `${root}/${month}/orders`]) {
      await (await fetch(path)).arrayBuffer();
    }
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}
