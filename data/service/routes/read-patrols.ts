import { readPatrols } from '@/contract/patrols';
import { notFound } from '../endpoint/problem-error';
import { jsonRoute } from '../endpoint/route';
import { createPatrolReports } from '../patrols/patrol-reports';

const reports = createPatrolReports();

export const route = jsonRoute(readPatrols, async ({ context, query }) => {
  const report = await reports(context, query.day);
  if (report) return report;
  throw notFound({
    en:
      query.day === undefined
        ? 'This district has no patrol tracks.'
        : `There are no patrol tracks on ${query.day}.`,
    zh: query.day === undefined ? '本区没有巡查轨迹。' : `${query.day} 没有巡查轨迹。`,
  });
});
