import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from '../support/find-chromium';

const executablePath = findChromium();

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  fullyParallel: false,
  workers: 1,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  globalSetup: './global-setup.ts',
  use: {
    browserName: 'chromium',
    baseURL: process.env['GEJU_E2E_URL'],
    viewport: { width: 1024, height: 640 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    trace: 'retain-on-failure',
    launchOptions: { args: CHROMIUM_FLAGS, ...(executablePath ? { executablePath } : {}) },
  },
});
