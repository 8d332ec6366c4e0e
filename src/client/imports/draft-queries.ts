import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import {
  previewDraft,
  readDraftReport,
  readRejectedRows,
  removeDraft,
  removeDraftFile,
  type DraftFile,
} from '@/contract/import-drafts';
import { request, toPath } from '../request';

export type { DraftColumn, DraftFile, DraftPlace, DraftPreview } from '@/contract/import-drafts';
export type DraftRole = DraftFile['role'];

/** What the user has said about the files of a draft. */
export interface DraftChoice {
  /** By file id. */
  readonly roles: Readonly<Record<string, DraftRole>>;
  /** The settings of `npm run import`. */
  readonly settings: Readonly<Record<string, unknown>>;
}

/** A file of some gigabytes is read through once before anything can be said of it. */
const PREVIEW_MILLISECONDS = 10 * 60_000;

export const draftQueries = {
  all: ['import-draft'] as const,
  /** @param revision Rises with every file that comes or goes. */
  preview: (draftId: string, revision: number, choice: DraftChoice) =>
    queryOptions({
      queryKey: [...draftQueries.all, draftId, 'preview', revision, choice] as const,
      queryFn: ({ signal }) =>
        request(previewDraft, {
          params: { draftId },
          body: choice,
          signal,
          timeoutMilliseconds: PREVIEW_MILLISECONDS,
        }),
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 60_000,
      retry: false,
      placeholderData: keepPreviousData,
    }),
  /** What the dry run of that number found. */
  report: (draftId: string, run: number) =>
    queryOptions({
      queryKey: [...draftQueries.all, draftId, 'report', run] as const,
      queryFn: ({ signal }) => request(readDraftReport, { params: { draftId }, signal }),
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
    }),
};

export function requestFileRemoval(draftId: string, fileId: string) {
  return request(removeDraftFile, { params: { draftId, fileId } });
}

export function requestDraftRemoval(draftId: string) {
  return request(removeDraft, { params: { draftId } });
}

/** Where the report of the last dry run is had as CSV. */
export function draftReportPath(draftId: string): string {
  return toPath(readDraftReport, { params: { draftId }, query: { f: 'csv' } });
}

/** Where the rows that the last dry run rejected are had, to be put right. */
export function rejectedRowsPath(draftId: string, fileId: string): string {
  return toPath(readRejectedRows, { params: { draftId, fileId } });
}
