import { runDraft as endpoint } from '@/contract/import-drafts';
import type { RowProblem } from '@/contract/imports';
import { runImport } from '#data/import/run-import';
import { rawRoute } from '../endpoint/route';
import { importRunning } from '../imports/import-desk';
import { readDraftSettings, requireDraft } from '../imports/read-draft';
import { linesResponse, runAsLines } from '../imports/run-as-lines';

export const route = rawRoute(endpoint, ({ params, body, request, context }) => {
  const { store, imports, log } = context;
  const draft = requireDraft(imports.drafts, params.draftId);
  const settings = readDraftSettings(body.settings);
  const endTurn = imports.begin();
  if (!endTurn) throw importRunning();
  const work = async (
    onProgress: Parameters<Parameters<typeof runAsLines>[0]['run']>[0],
    signal: AbortSignal,
  ) => {
    const inputs = [];
    for (const file of draft.files.values()) {
      const { role } = await draft.inspect(file, body.roles[file.id] ?? null, settings.encoding ?? null);
      inputs.push({ role, name: file.name, content: { path: file.path } });
    }
    let problems: readonly RowProblem[] = [];
    const record = await runImport(store, inputs, settings, {
      onProgress,
      signal,
      onProblems: (rows) => (problems = rows),
    });
    const total = Object.values(record.counts.problems).reduce((sum, count) => sum + count, 0);
    if (settings.dryRun) draft.report = { settings, problems, total };
    else await imports.drafts.remove(params.draftId);
    return record;
  };
  const release = () => {
    endTurn();
    return Promise.resolve();
  };
  return Promise.resolve(linesResponse(runAsLines({ run: work, release, log }, request.req.raw.signal)));
});
