import { expect, it } from 'vitest';
import type { Endpoint } from '@/contract/endpoint';
import {
  previewDraft,
  readDraftReport,
  readRejectedRows,
  receiveDraftFile,
  removeDraft,
  removeDraftFile,
  runDraft,
} from '@/contract/import-drafts';
import { problemSchema } from '@/contract/problem';
import { askJson, askRaw, type CurrentParty } from './ask-json';

const params = { draftId: crypto.randomUUID(), fileId: crypto.randomUUID() };
const choice = { body: '{}', headers: { 'content-type': 'application/json' } };

export function importDraftSuite(party: CurrentParty): void {
  it.each<readonly [Pick<Endpoint, 'id' | 'path' | 'method'>, RequestInit]>([
    [previewDraft, choice],
    [runDraft, choice],
    [readDraftReport, {}],
    [readRejectedRows, {}],
  ])('knows of no files under an id that nobody sent any under: $0.id', async (endpoint, init) => {
    const response = await askRaw(party(), endpoint, { params, init });

    expect(response.status).toBe(404);
    expect(problemSchema.parse(await response.json()).detail).toMatch(/Send them again/);
  });

  it('has nothing to delete there either', async () => {
    expect(await askJson(party(), removeDraftFile, { params })).toEqual({ files: 0 });
    expect(await askJson(party(), removeDraft, { params })).toEqual({ files: 0 });
  });

  it('keeps no file that does not come in a form', async () => {
    const response = await askRaw(party(), receiveDraftFile, { params, init: choice });

    expect(response.status).toBe(415);
  });
}
