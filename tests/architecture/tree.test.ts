import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const SRC_FOLDERS = [
  'analysis', 'app', 'charts', 'client', 'contract', 'domain', 'engine', 'faces', 'layers', 'map', 'panels', 'scene', 'studies', 'ui', 'workers',
]; // prettier-ignore
/** Tests that speak about the whole or about a party rather than about one file. */
const WHOLE = ['architecture', 'contract', 'e2e', 'bench', 'oracles', 'support'];
const BANNED_NAMES = /^(utils?|helpers?|common|misc|types|constants|shared)(\.tsx?)?$/;

function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

describe('the tree', () => {
  it('has in src the folders of the design and no others', () => {
    const found = readdirSync(join(root, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);

    expect(found.sort()).toEqual(SRC_FOLDERS);
  });

  it('has a source for every test that mirrors one', () => {
    const orphans = filesBelow('tests')
      .filter((file) => /\.test\.tsx?$/.test(file))
      .map((file) => file.slice('tests/'.length))
      .filter((file) => !WHOLE.includes(file.split('/')[0]!))
      .filter((file) => {
        const stem = file.replace(/\.test\.tsx?$/, '');
        const homes = stem.startsWith('data/') || stem.startsWith('mocks/') ? [stem] : [`src/${stem}`];
        return !homes.some((home) =>
          [`${home}.ts`, `${home}.tsx`, `${home}/index.ts`, home].some((path) =>
            existsSync(join(root, path)),
          ),
        );
      });

    expect(orphans).toEqual([]);
  });

  it('has no drawer for things without a subject', () => {
    const drawers = ['src', 'data', 'mocks']
      .flatMap(filesBelow)
      .filter((file) => file.split('/').some((part) => BANNED_NAMES.test(part)));

    expect(drawers).toEqual([]);
  });

  it('imports the mocks from main.tsx alone and the data side from nowhere in src', async () => {
    const { readFile } = await import('node:fs/promises');
    const sources = filesBelow('src').filter((file) => /\.tsx?$/.test(file));
    const guilty: string[] = [];
    for (const file of sources) {
      const text = await readFile(join(root, file), 'utf8');
      if (/['"]#data\//.test(text)) guilty.push(file);
      if (/['"]#mocks\//.test(text) && file !== 'src/main.tsx') guilty.push(file);
    }

    expect(guilty).toEqual([]);
  });
});
