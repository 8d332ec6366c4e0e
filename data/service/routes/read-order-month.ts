import { readOrderMonth } from '@/contract/incident-months';
import { monthFileResponse } from '../endpoint/month-file-response';
import { rawRoute } from '../endpoint/route';

export const route = rawRoute(readOrderMonth, ({ params, query, request, context }) =>
  monthFileResponse(context.orderFiles, { month: params.month, version: query.version, request }),
);
