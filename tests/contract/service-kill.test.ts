import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listDispatches } from '@/contract/dispatches';
import { listScenes } from '@/contract/scenes';
import { listSupervisions } from '@/contract/supervisions';
import { listWarnings, readWarning } from '@/contract/warnings';
import { writeDistrict } from '#data/store/write-district';
import { openFreshEmbedded } from './support/embedded-template';
import { kill, readBy, running, startChild, type KilledService } from './support/killed-service';
import { fillSmallDistrict } from './support/small-district';
import { makeTemporaryFolder, type TemporaryFolder } from './support/temporary-folder';

const ROUNDS = 3;
const WAIT_MILLISECONDS = 60_000;

/** What each kind of write sends, under an id made here: what is acknowledged is known by it. */
const WRITES = {
  dispatch: ({ send }: KilledService, id: string) =>
    send('PUT', `/dispatches/${id}`, {
      target: { kind: 'region', code: '330182002003' },
      title: '09 网格',
      regionCode: '330182002003',
      position: null,
      unitCode: null,
      unitName: '望江街道综合执法队',
      teamName: null,
      action: 'inspect',
      reason: '夜市油烟噪声连续三周超出预期区间',
      figures: [],
      scene: {},
      dataVersion: 'v1',
    }),
  supervision: ({ send }: KilledService, id: string, { incidentId }: Subjects) =>
    send('PUT', `/supervisions/${id}`, {
      incidentId,
      kind: 'supervise',
      unitCode: null,
      reason: '超期三日未动手，请即处置',
    }),
  scene: ({ send }: KilledService, id: string) =>
    send('PUT', `/scenes/${id}`, {
      name: `早会 ${id}`,
      note: '',
      face: 'explore',
      query: { map: 'trend' },
      version: 0,
    }),
  'warning note': ({ send }: KilledService, id: string, { warningId }: Subjects) =>
    send('PUT', `/warnings/${warningId}/actions/${id}`, { kind: 'note', note: id }),
} as const;
type WriteKind = keyof typeof WRITES;
const KINDS = Object.keys(WRITES) as WriteKind[];

interface Subjects {
  readonly incidentId: number;
  readonly warningId: string;
}

/** Ids of what the service has on record, by kind. */
async function onRecord({ send }: KilledService, { warningId }: Subjects) {
  const { dispatches } = readBy(listDispatches, await send('GET', '/dispatches'));
  const { supervisions } = readBy(listSupervisions, await send('GET', '/supervisions'));
  const { scenes } = readBy(listScenes, await send('GET', '/scenes'));
  const { entries } = readBy(readWarning, await send('GET', `/warnings/${warningId}`));
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  return {
    dispatch: ids(dispatches),
    supervision: ids(supervisions),
    scene: ids(scenes),
    'warning note': entries.flatMap(({ note }) => note ?? []),
  } satisfies Record<WriteKind, string[]>;
}

describe('the service under kill -9', () => {
  let folder: TemporaryFolder;
  beforeAll(async () => {
    folder = await makeTemporaryFolder();
    const store = await openFreshEmbedded(folder.path);
    await writeDistrict(store, fillSmallDistrict);
    await store.close();
  });
  afterAll(async () => {
    for (const child of running) child.kill('SIGKILL');
    await folder.remove();
  });

  /** An incident to supervise, and a warning to note on: raised by a rule that one report suffices for. */
  async function makeSubjects({ send }: KilledService): Promise<Subjects> {
    await send('PUT', '/warning-rules/kill-test', {
      kind: 'threshold',
      id: 'kill-test',
      name: { zh: '测试规则', en: 'A rule of a test' },
      isEnabled: true,
      owner: null,
      budgetPerDay: 1,
      unit: 'whole',
      categoryCodes: [],
      windowHours: 720,
      limits: [null, null, 1, null],
      clearFraction: 0.5,
    });
    let warningId: string | undefined;
    await expect
      .poll(
        async () => {
          const answer = readBy(listWarnings, await send('GET', '/warnings'));
          warningId = answer.warnings.find(({ ruleId }) => ruleId === 'kill-test')?.id;
          return warningId;
        },
        { timeout: WAIT_MILLISECONDS },
      )
      .toBeDefined();
    const page = (await send('GET', '/collections/incidents/items?limit=1')) as {
      features: { id: number }[];
    };
    return { incidentId: page.features[0]!.id, warningId: warningId! };
  }

  /** Writes of all kinds at once until enough are acknowledged, the process being killed while others are under way. */
  async function writeAndKill(service: KilledService, subjects: Subjects, enough: number) {
    const acknowledged: Record<WriteKind, string[]> = {
      dispatch: [],
      supervision: [],
      scene: [],
      'warning note': [],
    };
    const over = new AbortController();
    const isOver = () => over.signal.aborted;
    const writer = async (kind: WriteKind) => {
      while (!isOver()) {
        const id = randomUUID();
        try {
          await WRITES[kind](service, id, subjects);
        } catch (error) {
          if (isOver()) return;
          throw error;
        }
        acknowledged[kind].push(id);
      }
    };
    const writers = KINDS.flatMap((kind) => [writer(kind), writer(kind)]);
    await expect
      .poll(() => Math.min(...KINDS.map((kind) => acknowledged[kind].length)), {
        timeout: WAIT_MILLISECONDS,
        interval: 5,
      })
      .toBeGreaterThan(enough);
    over.abort();
    await kill(service);
    await Promise.all(writers);
    return acknowledged;
  }

  it('loses no acknowledged dispatch, supervision, scene or word on a warning', async () => {
    const acknowledged = new Map<WriteKind, string[]>(KINDS.map((kind) => [kind, []]));
    let subjects: Subjects | null = null;
    for (let round = 0; round < ROUNDS; round++) {
      const service = await startChild(folder.path);
      subjects ??= await makeSubjects(service);
      const ids = await writeAndKill(service, subjects, 5 + 4 * round);
      for (const kind of KINDS) acknowledged.get(kind)!.push(...ids[kind]);
    }
    const service = await startChild(folder.path);
    const stored = await onRecord(service, subjects!);
    await kill(service);

    for (const kind of KINDS) {
      const found = new Set(stored[kind]);
      expect(found.size, kind).toBe(stored[kind].length);
      expect(
        acknowledged.get(kind)!.filter((id) => !found.has(id)),
        kind,
      ).toEqual([]);
      // A write may have been committed without its answer having come: at most one a writer and round.
      expect(stored[kind].length - acknowledged.get(kind)!.length, kind).toBeLessThanOrEqual(2 * ROUNDS);
    }
  }, 600_000);
});
