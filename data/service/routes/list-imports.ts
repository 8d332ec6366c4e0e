import { listImports } from '@/contract/imports';
import { readImports } from '#data/store/import/read-imports';
import { readUndoable } from '#data/store/undo/read-undoable';
import { jsonRoute } from '../endpoint/route';

export const route = jsonRoute(listImports, ({ context }) =>
  context.store.consistentRead(async (queries) => ({
    imports: await readImports(queries),
    undoable: await readUndoable(queries),
  })),
);
