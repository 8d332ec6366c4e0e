import { runDraft } from '@/contract/import-drafts';
import { importEventSchema, type ImportEvent, type ImportRecord } from '@/contract/imports';
import { ApiError } from '../api-error';
import { requestStream, toPath } from '../request';
import type { DraftChoice } from './draft-queries';

export type ImportProgress = Omit<Extract<ImportEvent, { kind: 'progress' }>, 'kind'>;

/** Why the files were not taken in; nothing has changed. */
export class ImportFailure extends Error {
  readonly code: string;
  readonly reason: { readonly zh: string; readonly en: string };

  constructor({ code, reasonZh, reasonEn }: Extract<ImportEvent, { kind: 'failed' }>) {
    super(reasonEn);
    this.code = code;
    this.reason = { zh: reasonZh, en: reasonEn };
  }
}

export interface DraftRun {
  readonly choice: DraftChoice;
  readonly onProgress: (progress: ImportProgress) => void;
  /** Stops it; the store stays as it was. */
  readonly signal: AbortSignal;
}

/**
 * Has the service take the files of a draft in, or try to.
 *
 * @throws {ImportFailure | ApiError}
 */
export async function runImportDraft(
  draftId: string,
  { choice, onProgress, signal }: DraftRun,
): Promise<ImportRecord> {
  const input = { params: { draftId }, body: choice, signal };
  const body = await requestStream(runDraft, input);
  for await (const line of linesOf(body)) {
    const event = importEventSchema.parse(JSON.parse(line));
    if (event.kind === 'progress') onProgress(event);
    else if (event.kind === 'done') return event.record;
    else throw new ImportFailure(event);
  }
  throw new ApiError('network', toPath(runDraft, input));
}

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    const lines = (rest + decoder.decode(chunk.value, { stream: true })).split('\n');
    rest = lines.pop()!;
    yield* lines.filter((line) => line !== '');
  }
  if (rest !== '') yield rest;
}
