import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { platform } from 'node:os';
import { chromium } from '@playwright/test';

const KNOWN_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Flags for a Chromium without GPU that asks nothing of the network. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Path of a Chromium that is here already; `null` where there is none. `CHROMIUM_PATH` leads. */
export function findChromium(): string | null {
  const own = chromium.executablePath();
  const candidates = [process.env['CHROMIUM_PATH'], ...KNOWN_PATHS, own];
  return candidates.find((path): path is string => !!path && existsSync(path)) ?? null;
}

/**
 * Finds a Chromium or installs one: Debian's package where apt can be used, else Playwright's own.
 *
 * @returns Its path and, in words, where it came from.
 */
export function provideChromium(): { path: string; origin: string } {
  const found = findChromium();
  if (found) {
    ensureChineseFont();
    return { path: found, origin: `found ${found}` };
  }
  if (canUseApt()) {
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']);
    const installed = findChromium();
    if (installed) return { path: installed, origin: "installed Debian's package" };
  }
  run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium']);
  const downloaded = findChromium();
  if (downloaded) return { path: downloaded, origin: "installed Playwright's own" };
  throw new Error('No Chromium here and none could be installed: install one and set CHROMIUM_PATH to it.');
}

function canUseApt(): boolean {
  return platform() === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** Map labels are drawn with the machine's fonts until the served ones have come. */
function ensureChineseFont(): void {
  if (!canUseApt() || existsSync('/usr/share/fonts/opentype/noto')) return;
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'fonts-noto-cjk']);
}

function run(command: string, args: readonly string[]): void {
  spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}
