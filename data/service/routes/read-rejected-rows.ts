import { Readable } from 'node:stream';
import { readRejectedRows as endpoint } from '@/contract/import-drafts';
import { rejectedRows } from '#data/import/report/rejected-rows';
import { rawRoute } from '../endpoint/route';
import { csvResponse } from '../imports/csv-response';
import { draftMissing, requireDraft } from '../imports/read-draft';

export const route = rawRoute(endpoint, async ({ params, context }) => {
  const draft = requireDraft(context.imports.drafts, params.draftId);
  const file = draft.files.get(params.fileId);
  if (!file || !draft.report) throw draftMissing();
  const { problems, settings } = draft.report;
  const inspected = await draft.inspect(file, 'incidents', settings.encoding ?? null);
  const lines = Readable.from(rejectedRows(inspected, problems, settings)).map((text: string) =>
    Buffer.from(text),
  );
  return csvResponse(
    Readable.toWeb(lines) as ReadableStream<Uint8Array>,
    `${file.name.replace(/\.[^.]*$/, '')}-rejected.csv`,
  );
});
