import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '#data/store/open-store';
import { writeDistrict } from '#data/store/write-district';
import { openFreshEmbedded } from '#tests/contract/support/embedded-template';
import { fillSmallDistrict } from '#tests/contract/support/small-district';
import { makeTemporaryFolder, type TemporaryFolder } from '#tests/contract/support/temporary-folder';

const ROUNDS = 3;
const LOADER = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const CHILD = fileURLToPath(new URL('./kill-child.ts', import.meta.url));

describe('the embedded store under kill -9', () => {
  let folder: TemporaryFolder;
  beforeAll(async () => {
    folder = await makeTemporaryFolder();
    const store = await openFreshEmbedded(folder.path);
    await writeDistrict(store, (writer) => fillSmallDistrict(writer, []));
    await store.close();
  });
  afterAll(() => folder.remove());

  /** Lets a child write until it has acknowledged some, kills it in the midst, and gives what it acknowledged. */
  async function writeAndKill(round: number): Promise<string[]> {
    const child = spawn(process.execPath, ['--import', LOADER, CHILD, folder.path, String(round)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let told = '';
    child.stdout.on('data', (chunk: Buffer) => {
      told += chunk.toString();
      if (told.split('\n').length > 20 + 7 * round) child.kill('SIGKILL');
    });
    await once(child, 'close');
    return told.split('\n').slice(0, -1);
  }

  it('keeps every acknowledged write, opens again, and numbers without gaps', async () => {
    const acknowledged: string[] = [];
    for (let round = 0; round < ROUNDS; round++) acknowledged.push(...(await writeAndKill(round)));
    const store = await openStore({ dataFolder: folder.path, databaseUrl: null, snapshots: false });
    const stored = await store.query<{ source_id: string }>('SELECT source_id FROM incident');
    const [log] = await store.query(
      'SELECT count(*) AS count, max(sequence) - min(sequence) + 1 AS span FROM incident_change',
    );
    await store.close();

    expect(store.notices).toEqual([]);
    expect(acknowledged.length).toBeGreaterThan(ROUNDS * 20);
    const ids = new Set(stored.map(({ source_id: id }) => id));
    expect(acknowledged.filter((id) => !ids.has(id))).toEqual([]);
    // A write may have been committed without the child having had time to say so, at most one a round.
    expect(stored.length - acknowledged.length).toBeLessThanOrEqual(ROUNDS);
    expect(log!['span']).toBe(log!['count']);
  }, 600_000);
});
