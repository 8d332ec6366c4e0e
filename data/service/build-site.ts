import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StoreError } from '#data/store/store';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** What the web app is built from. */
const SOURCES = ['src', 'public', 'index.html', 'vite.config.ts', 'package-lock.json'];

/** Builds the web app with Vite where it is missing or older than its sources. @returns Its folder. */
export async function buildSite(): Promise<string> {
  const folder = join(ROOT, 'dist');
  const builtAt = await modifiedAt(join(folder, 'index.html'));
  if (builtAt === null || builtAt < (await newestOf(SOURCES.map((name) => join(ROOT, name))))) {
    console.log('正在构建网页…… Building the web app …');
    await runVite();
  }
  return folder;
}

/** In a process of its own, for building takes memory that the service should not keep. */
async function runVite() {
  const program = join(
    dirname(createRequire(import.meta.url).resolve('vite/package.json')),
    'bin',
    'vite.js',
  );
  const child = spawn(process.execPath, [program, 'build', '--logLevel', 'warn'], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code === 0) return;
  throw new StoreError({
    zh: '网页构建失败，原因见上。请先运行 npm ci，再重试。',
    en: 'The web app could not be built, see above. Run npm ci and try again.',
  });
}

async function newestOf(paths: readonly string[]): Promise<number> {
  const times = await Promise.all(paths.map(newestBelow));
  return Math.max(0, ...times);
}

async function newestBelow(path: string): Promise<number> {
  const own = await stat(path).catch(() => null);
  if (!own) return 0;
  if (!own.isDirectory()) return own.mtimeMs;
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const times = await Promise.all(
    files.map(async (file) => (await modifiedAt(join(file.parentPath, file.name))) ?? 0),
  );
  return Math.max(0, ...times);
}

async function modifiedAt(path: string): Promise<number | null> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => null,
  );
}
