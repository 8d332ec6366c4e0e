import type { draftChoiceSchema } from '@/contract/import-drafts';
import type { z } from 'zod';
import { ImportRefusal } from '#data/import/import-refusal';
import type { ImportSettings } from '#data/import/settings/import-settings';
import { parseSettings } from '#data/import/settings/parse-settings';
import { badRequest, notFound, type ProblemError } from '../endpoint/problem-error';
import type { Draft, ImportDrafts } from './import-drafts';

export type DraftChoiceGiven = z.output<typeof draftChoiceSchema>;

/** @throws {ProblemError} If nothing is kept under the id. */
export function requireDraft(drafts: ImportDrafts, draftId: string): Draft {
  const draft = drafts.find(draftId);
  if (!draft || draft.files.size === 0) throw draftMissing();
  return draft;
}

export function draftMissing(): ProblemError {
  return notFound({
    en: 'These files are no longer kept. Send them again.',
    zh: '暂存的文件已不在，请重新拖入文件。',
  });
}

/** @throws {ProblemError} If the settings are not ones that an import knows. */
export function readDraftSettings(given: unknown): ImportSettings {
  try {
    return parseSettings(given);
  } catch (error) {
    if (error instanceof ImportRefusal) throw badRequest([{ pointer: '/settings', detail: error.message }]);
    throw error;
  }
}
