import { listImportProblems } from '@/contract/imports';
import { toReportCsv } from '#data/import/report/report-csv';
import { readImportProblems, readImportTotal } from '#data/store/import/read-imports';
import { notFound } from '../endpoint/problem-error';
import { jsonRoute } from '../endpoint/route';

export const route = jsonRoute(
  listImportProblems,
  async ({ params, context }) => {
    const problems = await readImportProblems(context.store, params.id);
    if (!problems) throw notFound({ en: `There is no import ${params.id}.`, zh: `没有编号为 ${params.id} 的导入。` });
    return { problems, total: await readImportTotal(context.store, params.id) };
  },
  {
    cache: 'no-store',
    respond: ({ problems }, { query, params }) =>
      query.f === 'csv'
        ? new Response(toReportCsv(problems), {
            headers: {
              'content-type': 'text/csv; charset=utf-8',
              'content-disposition': `attachment; filename="import-${params.id.replaceAll(/[^\w-]/g, '_')}.csv"`,
            },
          })
        : null,
  },
);
