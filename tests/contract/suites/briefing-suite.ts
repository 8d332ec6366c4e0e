import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { listBriefings, putBriefing, readBriefing } from '@/contract/briefings';
import { problemSchema } from '@/contract/problem';
import type { BriefingDraft } from '@/domain/briefing/briefing';
import { askJson, askRaw, type CurrentParty } from './ask-json';

const DRAFT: BriefingDraft = {
  kind: 'month',
  start: '2026-10',
  query: { region: '330182002', category: '01~02' },
  order: ['summary', 'ranking', 'finding-volume'],
  hidden: ['finding-pace'],
  comments: { summary: '请各街道一周内反馈 “整改”' },
  notes: { ranking: 'Ask Wangjiang first' },
  dataVersion: 'abc-1',
  figures: '979f51ef',
  version: 0,
};
const sent = (draft: unknown) => ({
  body: JSON.stringify(draft),
  headers: { 'content-type': 'application/json' },
});

export function briefingSuite(party: CurrentParty): void {
  const put = (id: string, draft: BriefingDraft) =>
    askJson(party(), putBriefing, { params: { id }, init: sent(draft) });
  const putRaw = (id: string, draft: unknown) =>
    askRaw(party(), putBriefing, { params: { id }, init: sent(draft) });
  const list = async (query: string) => (await askJson(party(), listBriefings, { query })).briefings;

  it('keeps what was done to a brief, and lists it under its period alone', async (context) => {
    if (!party().isWritable) context.skip();
    const id = randomUUID();
    const saved = await put(id, DRAFT);

    expect(saved).toMatchObject({ ...DRAFT, id, version: 1 });
    expect(saved.savedBy).not.toBe('');
    expect(await askJson(party(), readBriefing, { params: { id } })).toEqual(saved);
    expect(await list('?kind=month&start=2026-10')).toContainEqual(saved);
    expect(await list('?kind=month&start=2026-09')).not.toContainEqual(saved);
    expect(await list('')).toContainEqual(saved);
  });

  it('changes nothing when the same is sent again', async (context) => {
    if (!party().isWritable) context.skip();
    const id = randomUUID();
    const saved = await put(id, DRAFT);

    expect(await put(id, DRAFT)).toEqual(saved);
  });

  it('keeps every version, and gives an earlier one back', async (context) => {
    if (!party().isWritable) context.skip();
    const id = randomUUID();
    const first = await put(id, DRAFT);
    const second = await put(id, { ...DRAFT, hidden: [], version: 1 });

    expect(second).toMatchObject({ hidden: [], version: 2 });
    expect(await askJson(party(), readBriefing, { params: { id }, query: '?version=1' })).toEqual(first);
    expect((await askRaw(party(), readBriefing, { params: { id }, query: '?version=3' })).status).toBe(404);
  });

  it('refuses who has an older version, and says so', async (context) => {
    if (!party().isWritable) context.skip();
    const id = randomUUID();
    await put(id, DRAFT);
    await put(id, { ...DRAFT, order: [], version: 1 });
    const late = await putRaw(id, { ...DRAFT, hidden: ['ranking'], version: 1 });

    expect(late.status).toBe(409);
    expect(problemSchema.parse(await late.json()).code).toBe('conflict');
  });

  it.each([
    ['of no period', { ...DRAFT, start: '2026-13' }],
    ['of no kind', { ...DRAFT, kind: 'week' }],
    ['with words that are none', { ...DRAFT, comments: { summary: 3 } }],
  ])('takes no brief %s', async (_, draft) => {
    expect((await putRaw(randomUUID(), draft)).status).toBe(400);
  });
}
