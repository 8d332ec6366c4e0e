import { runImport as endpoint } from '@/contract/imports';
import { ImportRefusal } from '#data/import/import-refusal';
import { runImport } from '#data/import/run-import';
import type { ImportSettings } from '#data/import/settings/import-settings';
import { parseSettings } from '#data/import/settings/parse-settings';
import { badRequest } from '../endpoint/problem-error';
import { rawRoute } from '../endpoint/route';
import { importRunning } from '../imports/import-desk';
import { receiveFiles, type ReceivedForm } from '../imports/receive-files';
import { linesResponse, runAsLines } from '../imports/run-as-lines';

export const route = rawRoute(endpoint, async ({ request, context }) => {
  const { store, imports, log } = context;
  const endTurn = imports.begin();
  if (!endTurn) throw importRunning();
  let form: ReceivedForm | null = null;
  try {
    form = await receiveFiles(request.req.raw);
    const settings = readSettings(form);
    const inputs = form.files.map(({ role, name, path }) => ({ role, name, content: { path } }));
    const { remove } = form;
    const body = runAsLines(
      {
        run: (onProgress, signal) => runImport(store, inputs, settings, { onProgress, signal }),
        release: () => remove().finally(endTurn),
        log,
      },
      request.req.raw.signal,
    );
    return linesResponse(body);
  } catch (error) {
    await form?.remove();
    endTurn();
    throw error;
  }
});

function readSettings({ settings, files }: ReceivedForm): ImportSettings {
  if (files.length === 0) throw badRequest([{ pointer: '/incidents', detail: 'the form brings no file' }]);
  let value: unknown;
  try {
    value = JSON.parse(settings);
  } catch {
    throw badRequest([{ pointer: '/settings', detail: 'is not valid JSON' }]);
  }
  try {
    return parseSettings(value);
  } catch (error) {
    if (error instanceof ImportRefusal) throw badRequest([{ pointer: '/settings', detail: error.message }]);
    throw error;
  }
}
