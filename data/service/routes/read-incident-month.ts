import { readIncidentMonth } from '@/contract/incident-months';
import { monthFileResponse } from '../endpoint/month-file-response';
import { rawRoute } from '../endpoint/route';

export const route = rawRoute(readIncidentMonth, ({ params, query, request, context }) =>
  monthFileResponse(context.monthFiles, { month: params.month, version: query.version, request }),
);
