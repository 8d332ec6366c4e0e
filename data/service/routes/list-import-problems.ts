import { listImportProblems } from '@/contract/imports';
import { toReportCsv } from '#data/import/report/report-csv';
import { readImportProblems } from '#data/store/import/read-imports';
import { notFound } from '../endpoint/problem-error';
import { jsonRoute } from '../endpoint/route';
import { csvResponse } from '../imports/csv-response';

export const route = jsonRoute(
  listImportProblems,
  async ({ params, context }) => {
    const report = await readImportProblems(context.store, params.id);
    if (!report)
      throw notFound({ en: `There is no import ${params.id}.`, zh: `没有编号为 ${params.id} 的导入。` });
    return report;
  },
  {
    cache: 'no-store',
    respond: ({ problems }, { query, params }) =>
      query.f === 'csv' ? csvResponse(toReportCsv(problems), `import-${params.id}.csv`) : null,
  },
);
