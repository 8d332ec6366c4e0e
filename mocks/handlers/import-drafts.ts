import { http } from 'msw';
import type { HttpHandler } from 'msw';
import {
  previewDraft,
  readDraftReport,
  readRejectedRows,
  receiveDraftFile,
  removeDraft,
  removeDraftFile,
  runDraft,
} from '@/contract/import-drafts';
import { contractHandler, MockProblem, problemAnswer, rawHandler, toMswPath } from '../contract-handler';

/** The mocked district takes no files: whoever sends one is told what to start instead. */
export function importDraftHandlers(): HttpHandler[] {
  const missing = (): never => {
    throw new MockProblem(404, 'not-found', 'These files are no longer kept. Send them again.');
  };
  return [
    http.post(toMswPath(receiveDraftFile.path), ({ request }) =>
      problemAnswer(
        request.headers.get('content-type')?.startsWith('multipart/form-data')
          ? new MockProblem(
              409,
              'not-in-mocks',
              'These are mocks: start the data service with npm start, then import.',
            )
          : new MockProblem(415, 'unsupported-media-type', 'Send the file as multipart/form-data.'),
        request,
      ),
    ),
    contractHandler(removeDraftFile, () => ({ files: 0 })),
    contractHandler(removeDraft, () => ({ files: 0 })),
    contractHandler(previewDraft, missing),
    contractHandler(readDraftReport, missing),
    rawHandler(runDraft, missing),
    rawHandler(readRejectedRows, missing),
  ];
}
