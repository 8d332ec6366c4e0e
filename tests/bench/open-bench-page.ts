import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { build, preview } from 'vite';
import { CHROMIUM_FLAGS, findChromium } from '#tests/support/find-chromium';

/** A Chromium with the bench page, built as the product is built. */
export interface OpenedPage {
  readonly newPage: (size: { readonly width: number; readonly height: number }) => Promise<Page>;
  readonly close: () => Promise<void>;
}

const PROJECT = join(import.meta.dirname, '../..');

/** @throws {Error} If there is no Chromium. */
export async function openBenchPage(): Promise<OpenedPage> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium here: install one, or set CHROMIUM_PATH to it.');
  const outDir = mkdtempSync(join(tmpdir(), 'geju-bench-'));
  const config = {
    configFile: false,
    root: join(import.meta.dirname, 'page'),
    publicDir: false,
    logLevel: 'error',
    resolve: { alias: { '@': join(PROJECT, 'src'), '#data': join(PROJECT, 'data') } },
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, target: 'chrome108', chunkSizeWarningLimit: 5000 },
    preview: { host: '127.0.0.1', port: 0 },
  } as const;
  await build(config);
  const server = await preview(config);
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error('The bench page could not be served.');
  return {
    newPage: async (size) => {
      const page = await browser.newPage({ viewport: size });
      page.on('pageerror', (error) => console.error(error.message));
      await page.goto(address);
      await page.waitForFunction(() => window.benchPage !== undefined);
      return page;
    },
    close: async () => {
      await browser.close();
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}
