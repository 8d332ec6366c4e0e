import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { listAudit } from '@/contract/accounts';
import { findIncidents, newIncidentSchema } from '@/contract/incidents';
import { listWarnings, readWarning } from '@/contract/warnings';
import { writeDistrict } from '#data/store/write-district';
import { openFreshEmbedded } from './support/embedded-template';
import { kill, readBy, running, startChild, type KilledService } from './support/killed-service';
import { buildIncident, fillSmallDistrict } from './support/small-district';
import { makeTemporaryFolder, type TemporaryFolder } from './support/temporary-folder';

const ROUNDS = 3;
const RULES = 8;
const ENOUGH = 4;
const WAIT_MILLISECONDS = 90_000;

type Kind = 'clear' | 'escalate' | 'incidents';

/** What was acknowledged: the action, and the warning it was about; of incidents the numbers of their source. */
interface Acknowledged {
  readonly kind: Kind;
  readonly id: string;
  readonly about: string;
}

const ACTIONS = {
  clear: { kind: 'clear', outcome: 'confirmed', note: null },
  escalate: { kind: 'escalate', level: 1, note: '情况扩大，请街道领导协调' },
} as const;

describe('warnings and reports under kill -9', () => {
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

  /** Warnings to act on: each of some rules raises one in each grid that has seen a report. */
  async function raiseWarnings({ send }: KilledService): Promise<string[]> {
    for (let rule = 0; rule < RULES; rule++) {
      await send('PUT', `/warning-rules/kill-${rule}`, {
        kind: 'threshold',
        id: `kill-${rule}`,
        name: { zh: '测试规则', en: 'A rule of a test' },
        isEnabled: true,
        owner: null,
        budgetPerDay: 100,
        unit: 'grid',
        categoryCodes: [],
        windowHours: 720,
        limits: [null, null, 1, null],
        clearFraction: 0.5,
      });
    }
    let ids: string[] = [];
    await expect
      .poll(
        async () => {
          const { warnings } = readBy(listWarnings, await send('GET', '/warnings'));
          ids = warnings.filter(({ ruleId }) => ruleId.startsWith('kill-')).map(({ id }) => id);
          return new Set(warnings.map(({ ruleId }) => ruleId).filter((id) => id.startsWith('kill-'))).size;
        },
        { timeout: WAIT_MILLISECONDS },
      )
      .toBe(RULES);
    return ids;
  }

  /** Clears, escalates and reports at once, each warning being acted on once, until the process is killed. */
  async function actAndKill(service: KilledService, pool: string[]): Promise<Acknowledged[]> {
    const acknowledged: Acknowledged[] = [];
    const over = new AbortController();
    const isOver = () => over.signal.aborted;
    const attempt = async (kind: Kind): Promise<Acknowledged | null> => {
      const id = randomUUID();
      if (kind === 'incidents') {
        const incident = z.encode(
          newIncidentSchema,
          buildIncident(7, { sourceId: id, sourceCode: 'hotline' }) as never,
        );
        await service.send('POST', '/incidents', { incidents: [incident] });
        return { kind, id, about: '' };
      }
      const about = pool.pop();
      if (about === undefined) return null;
      await service.send('PUT', `/warnings/${about}/actions/${id}`, ACTIONS[kind]);
      return { kind, id, about };
    };
    const writer = async (kind: Kind) => {
      while (!isOver()) {
        try {
          const done = await attempt(kind);
          if (done === null) return;
          acknowledged.push(done);
        } catch (error) {
          if (isOver()) return;
          throw error;
        }
      }
    };
    const writers = [
      ...['clear', 'escalate', 'incidents', 'incidents', 'incidents'].map((kind) => writer(kind as Kind)),
    ];
    const count = (kind: Kind) => acknowledged.filter((one) => one.kind === kind).length;
    await expect
      .poll(() => Math.min(count('clear'), count('escalate'), count('incidents')), {
        timeout: WAIT_MILLISECONDS,
        interval: 5,
      })
      .toBeGreaterThanOrEqual(ENOUGH);
    over.abort();
    await kill(service);
    await Promise.all(writers);
    return acknowledged;
  }

  it('loses no acknowledged clearing, escalation or report, and knows of each who did it', async () => {
    const acknowledged: Acknowledged[] = [];
    let pool: string[] | null = null;
    for (let round = 0; round < ROUNDS; round++) {
      const service = await startChild(folder.path);
      pool ??= await raiseWarnings(service);
      acknowledged.push(...(await actAndKill(service, pool)));
    }
    const service = await startChild(folder.path);
    const { entries: log } = readBy(listAudit, await service.send('GET', '/audit?limit=1000'));
    for (const { kind, id, about } of acknowledged) {
      if (kind === 'incidents') {
        const { incidents } = readBy(findIncidents, await service.send('GET', `/incidents?number=${id}`));
        expect(incidents, id).toHaveLength(1);
        continue;
      }
      const { warning, entries } = readBy(readWarning, await service.send('GET', `/warnings/${about}`));
      expect(entries.filter((entry) => entry.kind === WRITTEN[kind] && entry.by !== null)).toHaveLength(1);
      if (kind === 'clear') expect(warning).toMatchObject({ state: 'cleared', outcome: 'confirmed' });
      else expect(warning).toMatchObject({ escalatedLevel: 1, level: 1 });
      const told = log.filter(({ action, object }) => action === 'putWarningAction' && object.endsWith(id));
      expect(
        told.map(({ outcome }) => outcome),
        id,
      ).toEqual(['done']);
    }
    expect(log.filter(({ action }) => action === 'postIncidents').length).toBeGreaterThanOrEqual(
      acknowledged.filter(({ kind }) => kind === 'incidents').length,
    );
    await kill(service);
  }, 600_000);
});

const WRITTEN = { clear: 'cleared', escalate: 'escalated' } as const;
