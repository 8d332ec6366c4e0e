import { expect, it } from 'vitest';
import { readPatrolRound, readPatrols } from '@/contract/patrols';
import { askJson, askRaw, type CurrentParty } from './ask-json';

export function patrolSuite(party: CurrentParty): void {
  it('tells a day of patrols whose parts add up, without walkers', async ({ skip }) => {
    const response = await askRaw(party(), readPatrols);
    if (response.status === 404) skip();
    const text = await response.text();
    const report = readPatrols.answer.kind === 'json' && readPatrols.answer.schema.parse(JSON.parse(text));
    if (!report) throw new Error('the report is JSON');
    const total = (part: 'done' | 'missed' | 'late' | 'no-data' | 'open') =>
      report.points.reduce((sum, { counts }) => sum + counts[part], 0);

    expect(report.days).toContain(report.day);
    expect(total('done')).toBe(report.counts.done);
    expect(total('missed')).toBe(report.counts.missed);
    expect(text).not.toMatch(/workerCode|WGY-/);
    for (const { endedAt } of report.rounds) expect(endedAt).toBeLessThanOrEqual(report.asOf - 1_800_000);
  });

  it('gives the line of a round that has ended, in the order of time', async ({ skip }) => {
    const response = await askRaw(party(), readPatrols);
    if (response.status === 404) skip();
    const body = (await response.json()) as { day: string; rounds: { id: string }[] };
    const [round] = body.rounds;
    if (!round) skip();
    const params = { day: body.day, roundId: round!.id };
    const { path } = await askJson(party(), readPatrolRound, { params });
    const times = path.map(([, , at]) => at);

    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });

  it('knows no round and no day that never were', async () => {
    const params = { day: '1999-01-01', roundId: '0123456789abcdef' };
    expect((await askRaw(party(), readPatrolRound, { params })).status).toBe(404);
    expect((await askRaw(party(), readPatrols, { query: '?day=1999-01-01' })).status).toBe(404);
  });
}
