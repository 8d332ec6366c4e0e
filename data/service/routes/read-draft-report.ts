import { readDraftReport as endpoint } from '@/contract/import-drafts';
import { toReportCsv } from '#data/import/report/report-csv';
import { jsonRoute } from '../endpoint/route';
import { csvResponse } from '../imports/csv-response';
import { draftMissing, requireDraft } from '../imports/read-draft';

export const route = jsonRoute(
  endpoint,
  ({ params, context }) => {
    const { report } = requireDraft(context.imports.drafts, params.draftId);
    if (!report) throw draftMissing();
    return Promise.resolve({ problems: report.problems, total: report.total });
  },
  {
    cache: 'no-store',
    respond: ({ problems }, { query }) =>
      query.f === 'csv' ? csvResponse(toReportCsv(problems), 'import-report.csv') : null,
  },
);
