import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** What the web app is built from. */
const SOURCES = ['src', 'public', 'index.html', 'vite.config.ts', 'package-lock.json'];

/** Builds the web app with Vite where it is missing or older than its sources. @returns Its folder. */
export async function buildSite(): Promise<string> {
  const folder = join(ROOT, 'dist');
  const builtAt = await modifiedAt(join(folder, 'index.html'));
  if (builtAt === null || builtAt < (await newestOf(SOURCES.map((name) => join(ROOT, name))))) {
    console.log('正在构建网页…… Building the web app …');
    const { build } = await import('vite');
    await build({ root: ROOT, logLevel: 'warn' });
  }
  return folder;
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
