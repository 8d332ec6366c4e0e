import { describe, expect, it } from 'vitest';
import type { NewIncident } from '@/domain/incident/incident';
import { playChanges, splitAtRepeats } from '#data/service/feed/play-changes';
import { buildIncident } from '#tests/contract/support/small-district';

const change = (number: number, at: number) => ({ at, isNew: true, incident: buildIncident(number) });

describe('splitAtRepeats', () => {
  it('makes batches in which no incident comes twice, in the order given', () => {
    const changes = [change(1, 0), change(2, 1), change(1, 2), change(3, 3), change(1, 4)];

    expect(splitAtRepeats(changes).map((batch) => batch.map(({ at }) => at))).toEqual([[0, 1], [2, 3], [4]]);
  });
});

describe('playChanges', () => {
  const play = (options: { signal?: AbortSignal; speed?: number; onPost?: () => void }) => {
    const sent: NewIncident[][] = [];
    const cursors: number[] = [];
    const begin = 1_000_000;
    const changes = [
      change(1, begin + 10),
      change(2, begin + 20),
      change(1, begin + 30),
      change(3, begin + 100_000),
    ];
    const done = playChanges({
      changes: options.speed ? changes : changes.slice(0, 3),
      begin,
      end: begin + 200_000,
      speed: options.speed ?? 1_000,
      signal: options.signal ?? new AbortController().signal,
      say: () => undefined,
      client: {
        readSample: () => Promise.reject(new Error('not asked')),
        post: (incidents) => {
          sent.push([...incidents]);
          options.onPost?.();
          return Promise.resolve({ created: incidents.length, updated: 0, unchanged: 0 });
        },
      },
      cursor: {
        read: () => Promise.resolve(null),
        write: (at) => Promise.resolve(void cursors.push(at - begin)),
      },
    });
    return { sent, cursors, done };
  };

  it('sends every change once, by time, and notes how far it has come', async () => {
    const { sent, cursors, done } = play({});
    await done;

    // Which changes share a batch depends on the clock; no batch holds an incident twice.
    expect(sent.flat().map(({ sourceId }) => sourceId)).toEqual(['N1', 'N2', 'N1']);
    expect(sent.every((batch) => new Set(batch.map(({ sourceId }) => sourceId)).size === batch.length)).toBe(
      true,
    );
    expect(cursors).toEqual(cursors.toSorted((a, b) => a - b));
    expect(cursors.slice(-2)).toEqual([30, 200_000]);
  });

  it('sends nothing before its moment, and ends when it is told to', async () => {
    const stop = new AbortController();
    const { sent, done } = play({ speed: 1, signal: stop.signal, onPost: () => stop.abort() });
    await done;

    expect(sent.flat().map(({ sourceId }) => sourceId)).not.toContain('N3');
  });
});
