import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { provideChromium } from './find-chromium';

interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const reports = mkdtempSync(join(tmpdir(), 'geju-tests-'));

/** `npm test`: unit, contract, architecture, then browser; ends with one plain line of totals. */
async function runAll(): Promise<number> {
  const { path, origin } = provideChromium();
  console.log(`Chromium: ${origin}`);

  const unitReport = join(reports, 'unit.json');
  const unitCode = await run(
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${unitReport}`,
    ],
    {},
  );
  const unit = readVitest(unitReport);

  const e2eReport = join(reports, 'e2e.json');
  const e2eCode = await run(
    [
      'node_modules/@playwright/test/cli.js',
      'test',
      '-c',
      'tests/e2e/playwright.config.ts',
      '--reporter=list,json',
    ],
    { CHROMIUM_PATH: path, PLAYWRIGHT_JSON_OUTPUT_NAME: e2eReport },
  );
  const e2e = readPlaywright(e2eReport);

  const total = (key: keyof Outcome) => unit[key] + e2e[key];
  const failed =
    total('failed') +
    (unitCode !== 0 && unit.failed === 0 ? 1 : 0) +
    (e2eCode !== 0 && e2e.failed === 0 ? 1 : 0);
  console.log(`unit ${unit.passed} passed, browser ${e2e.passed} passed`);
  console.log(`${total('passed')} passed, ${failed} failed, ${total('skipped')} skipped`);
  return failed > 0 || total('passed') === 0 ? 1 : 0;
}

function run(args: readonly string[], env: Readonly<Record<string, string>>): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...env } });
    child.on('close', (code) => resolve(code ?? 1));
  });
}

function readVitest(file: string): Outcome {
  const report = readReport(file) as {
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
  } | null;
  if (!report) return { passed: 0, failed: 0, skipped: 0 };
  return { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests };
}

function readPlaywright(file: string): Outcome {
  const report = readReport(file) as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  } | null;
  if (!report) return { passed: 0, failed: 0, skipped: 0 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected + flaky, failed: unexpected, skipped };
}

function readReport(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

const code = await runAll();
rmSync(reports, { recursive: true, force: true });
process.exit(code);
