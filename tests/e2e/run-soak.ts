import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { provideChromium } from '../support/find-chromium';

/** `npm run soak -- --minutes 45`: the wall under live incidents for so long, at ten times the clock. */
const { values } = parseArgs({ options: { minutes: { type: 'string', default: '45' } } });
const minutes = Number(values.minutes);
if (!(minutes > 0)) throw new RangeError('--minutes wants a number above 0');
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/@playwright/test/cli.js',
    'test',
    '-c',
    'tests/e2e/playwright.config.ts',
    'wall.spec.ts',
    '-g',
    'compressed time',
  ],
  {
    stdio: 'inherit',
    env: { ...process.env, GEJU_SOAK_MINUTES: String(minutes), CHROMIUM_PATH: provideChromium().path },
  },
);
process.exitCode = status ?? 1;
