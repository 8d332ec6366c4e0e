import { undoImport as endpoint } from '@/contract/imports';
import { UndoRefusal, undoImport } from '#data/store/undo/undo-import';
import { problem, ProblemError } from '../endpoint/problem-error';
import { jsonRoute } from '../endpoint/route';
import { importRunning } from '../imports/import-desk';

const STATUS = { 'import-unknown': 404, 'undo-too-late': 409 } as const;

export const route = jsonRoute(
  endpoint,
  async ({ params, context }) => {
    const endTurn = context.imports.begin();
    if (!endTurn) throw importRunning();
    try {
      return await undoImport(context.store, params.id, Date.now());
    } catch (error) {
      if (error instanceof UndoRefusal)
        throw new ProblemError(problem(STATUS[error.code], error.code, error.reason));
      throw error;
    } finally {
      endTurn();
    }
  },
  { cache: 'no-store' },
);
