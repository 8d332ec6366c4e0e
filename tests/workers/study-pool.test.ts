import { expose, releaseProxy, wrap } from 'comlink';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import type { Study, StudyFrame } from '@/studies/study';
import type { StudyGround } from '@/studies/study-ground';
import type { StudyRows } from '@/studies/study-rows';
import { createStudyService } from '@/workers/analysis/study-service';
import type { StudyParts, StudyService } from '@/workers/analysis/study-service';
import { createStudyPool } from '@/workers/study-pool';
import type { StudyJob, StudyPool } from '@/workers/study-pool';

const frame: StudyFrame = {
  scopeCode: null,
  levelId: 'grid',
  window: { fromSeconds: 0, toSeconds: 10 },
  comparison: null,
  asOfSeconds: 10,
};
const card = {
  statement: { zh: '', en: '' },
  n: 0,
  period: frame.window,
  method: { zh: '', en: '' },
  parameters: [],
  sensitivity: { zh: '', en: '' },
};

/** Tells what it was given, so that a test sees what came over. */
const echo: Study<{ size: number }, { count: number; size: number }> = {
  reference: {
    id: 'echo',
    cloudMap: 'history',
    title: { zh: '', en: '' },
    settings: z.object({ size: z.number().default(5).catch(5) }),
    freshness: 'slow',
  },
  run: ({ rows }, { size }, control) => {
    control.onProgress?.(0.5);
    return { kind: 'assessed', result: { count: rows.count, size }, card };
  },
};
const broken: Study = {
  reference: { ...echo.reference, settings: z.unknown(), id: 'broken' },
  run: () => {
    throw new Error('it broke');
  },
};

function partsOf(rowsKey: string, count: number): StudyParts {
  return {
    ground: { key: 'ground', value: { timeZone: 'Asia/Shanghai' } as StudyGround },
    rows: { key: rowsKey, value: { count } as StudyRows },
  };
}

function jobOf(part: Partial<StudyJob> = {}): StudyJob {
  return { studyId: 'echo', settings: {}, frame, parts: partsOf('all', 3), ...part };
}

const channels: MessageChannel[] = [];
const pools: StudyPool[] = [];
afterEach(() => {
  for (const pool of pools.splice(0)) pool.close();
  for (const { port1, port2 } of channels.splice(0)) {
    port1.close();
    port2.close();
  }
});

/** A pool whose workers are services behind real message channels, and what happened to them. */
function openPool(mostWorkers = 2) {
  const seen = { started: 0, ended: 0, provided: 0 };
  const held: Promise<void>[] = [];
  const pool = createStudyPool(() => {
    seen.started++;
    const channel = new MessageChannel();
    channels.push(channel);
    const service = createStudyService(async (id) => {
      await Promise.all(held);
      return { echo, broken }[id] as Study | undefined;
    });
    const counted: StudyService = {
      ...service,
      provide: (parts) => {
        seen.provided += Object.keys(parts).length;
        service.provide(parts);
      },
    };
    expose(counted, channel.port2);
    const remote = wrap<StudyService>(channel.port1);
    return {
      service: remote,
      end: () => {
        seen.ended++;
        remote[releaseProxy]();
        channel.port1.close();
      },
    };
  }, mostWorkers);
  pools.push(pool);
  return { pool, seen, hold: (until: Promise<void>) => void held.push(until) };
}

const options = () => ({ signal: new AbortController().signal, onProgress: () => undefined });

describe('the pool of workers for studies', () => {
  it('runs a study on the parts it was given, with settings parsed and progress told', async () => {
    const { pool } = openPool();
    const told: number[] = [];
    const outcome = await pool.run(jobOf({ settings: { size: 'wrong' } }), {
      ...options(),
      onProgress: (fraction) => told.push(fraction),
    });

    expect(outcome).toMatchObject({ kind: 'assessed', result: { count: 3, size: 5 } });
    await vi.waitFor(() => expect(told).toEqual([0.5]));
  });

  it('hands parts over once, and again only when they change', async () => {
    const { pool, seen } = openPool(1);
    await pool.run(jobOf(), options());
    await pool.run(jobOf(), options());
    expect(seen).toEqual({ started: 1, ended: 0, provided: 2 });
    const outcome = await pool.run(jobOf({ parts: partsOf('others', 7) }), options());

    expect(seen.provided).toBe(3);
    expect(outcome).toMatchObject({ result: { count: 7 } });
  });

  it('starts no more workers than it may; the rest wait their turn', async () => {
    const { pool, seen } = openPool(2);
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => pool.run(jobOf(), options())));

    expect(outcomes).toHaveLength(6);
    expect(seen.started).toBe(2);
  });

  it('goes on after a study that throws', async () => {
    const { pool } = openPool(1);
    await expect(pool.run(jobOf({ studyId: 'broken' }), options())).rejects.toThrow('it broke');
    await expect(pool.run(jobOf({ studyId: 'nowhere' }), options())).rejects.toThrow('nowhere');

    expect(await pool.run(jobOf(), options())).toMatchObject({ kind: 'assessed' });
  });

  it('ends the worker of a run that is called off, and serves those that wait with a new one', async () => {
    const { pool, seen, hold } = openPool(1);
    let release: () => void = () => undefined;
    hold(new Promise((resolve) => (release = resolve)));
    const stop = new AbortController();
    const first = pool.run(jobOf(), { ...options(), signal: stop.signal });
    const second = pool.run(jobOf(), options());
    stop.abort();

    await expect(first).rejects.toMatchObject({ name: 'AbortError' });
    release();
    expect(await second).toMatchObject({ kind: 'assessed' });
    expect(seen).toMatchObject({ started: 2, ended: 1 });
  });

  it('forgets a waiting run that is called off before it begins', async () => {
    const { pool, hold } = openPool(1);
    let release: () => void = () => undefined;
    hold(new Promise((resolve) => (release = resolve)));
    const first = pool.run(jobOf(), options());
    const stop = new AbortController();
    const second = pool.run(jobOf(), { ...options(), signal: stop.signal });
    stop.abort();
    release();

    await expect(second).rejects.toMatchObject({ name: 'AbortError' });
    expect(await first).toMatchObject({ kind: 'assessed' });
  });
});
