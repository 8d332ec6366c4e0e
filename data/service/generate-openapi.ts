import { readFile, writeFile } from 'node:fs/promises';
import { buildOpenApi } from './openapi/build-openapi';

const TARGET = new URL('../../public/openapi.json', import.meta.url);

/** `npm run generate` writes public/openapi.json from the contract; with `--check` it only says whether it is up to date. */
async function main() {
  const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as {
    readonly version: string;
  };
  const text = `${JSON.stringify(buildOpenApi(version), null, 2)}\n`;
  if (!process.argv.includes('--check')) {
    await writeFile(TARGET, text);
    return;
  }
  const current = await readFile(TARGET, 'utf8').catch(() => '');
  if (current === text) return;
  console.error('public/openapi.json is not what the contract says: run npm run generate');
  process.exitCode = 1;
}

await main();
