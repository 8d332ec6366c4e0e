import { expect, it } from 'vitest';
import { listImportProblems, listImports, runImport, undoImport } from '@/contract/imports';
import { askJson, askRaw, type CurrentParty } from './ask-json';

export function importSuite(party: CurrentParty): void {
  it('lists imports, newest first, each with its report', async () => {
    const { imports } = await askJson(party(), listImports);
    const times = imports.map(({ at }) => at);

    expect(times).toEqual([...times].sort((a, b) => b - a));
    for (const { id } of imports.slice(0, 3)) {
      const { problems, total } = await askJson(party(), listImportProblems, { params: { id } });
      expect(problems.length).toBeLessThanOrEqual(total);
    }
  });

  it('knows no report of an import that never was', async () => {
    const response = await askRaw(party(), listImportProblems, { params: { id: 'no-such' } });

    expect(response.status).toBe(404);
  });

  it('undoes no import that never was, and names the one that it could', async () => {
    const { imports, undoable } = await askJson(party(), listImports);
    const response = await askRaw(party(), undoImport, { params: { id: 'no-such' } });

    expect(response.status).toBe(404);
    expect(undoable === null || imports.some(({ id }) => id === undoable.importId)).toBe(true);
  });

  it('takes no import that is no form', async () => {
    const response = await askRaw(party(), runImport, {
      init: { body: '{}', headers: { 'content-type': 'application/json' } },
    });

    expect(response.ok).toBe(false);
  });
}
