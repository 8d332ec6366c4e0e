import { HttpResponse } from 'msw';
import {
  ARROW_MEDIA_TYPE,
  listIncidentMonths,
  readIncidentMonth,
  readOrderMonth,
} from '@/contract/incident-months';
import { findIncidents, postIncidents, readIncident } from '@/contract/incidents';
import { MockProblem, contractHandler, rawHandler } from '../contract-handler';
import { encodeMonth } from '../encode-month';
import { encodeOrders } from '../encode-orders';
import type { MemoryDistrict } from '../memory-district';

export const incidentHandlers = (memory: MemoryDistrict) => [
  contractHandler(listIncidentMonths, () => {
    const sequence = memory.changes().length;
    return {
      months: [...memory.months()].map(([month, rows]) => ({
        month,
        rows: rows.length,
        version: sequence + 1,
        href: `/api/v1/incidents/months/${month}`,
      })),
      sequence,
      dataVersion: memory.district().dataVersion,
    };
  }),
  rawHandler(readIncidentMonth, ({ params, request }) => {
    const rows = memory.months().get(params.month);
    if (!rows) throw new MockProblem(404, 'not-found', `There are no incidents in ${params.month}.`);
    const etag = `"${params.month}-${memory.changes().length}-${rows.length}"`;
    const headers = { 'content-type': ARROW_MEDIA_TYPE, etag, 'cache-control': 'no-cache' };
    if (request.headers.get('if-none-match') === etag)
      return new HttpResponse(null, { status: 304, headers });
    const file = encodeMonth(rows, memory.sample.hierarchies);
    return HttpResponse.arrayBuffer(file.slice().buffer, { headers });
  }),
  rawHandler(readOrderMonth, ({ params, request }) => {
    const rows = memory.months().get(params.month);
    if (!rows) throw new MockProblem(404, 'not-found', `There are no incidents in ${params.month}.`);
    const etag = `"${params.month}-orders-${memory.changes().length}-${rows.length}"`;
    const headers = { 'content-type': ARROW_MEDIA_TYPE, etag, 'cache-control': 'no-cache' };
    if (request.headers.get('if-none-match') === etag)
      return new HttpResponse(null, { status: 304, headers });
    const ids = new Map(memory.incidents().map(({ id, sourceId }) => [sourceId, id]));
    const file = encodeOrders(
      rows.map(({ id }) => memory.incident(id)!),
      (sourceId) => ids.get(sourceId) ?? null,
    );
    return HttpResponse.arrayBuffer(file.slice().buffer, { headers });
  }),
  contractHandler(readIncident, ({ params }) => {
    const incident = memory.incident(params.id);
    if (!incident) throw new MockProblem(404, 'not-found', `There is no incident ${params.id}.`);
    return incident as never;
  }),
  contractHandler(findIncidents, ({ query: { number } }) => ({
    incidents: memory
      .incidents()
      .filter(({ sourceId }) => sourceId === number)
      .sort((a, b) => b.reportedAt - a.reportedAt)
      .slice(0, 10)
      .map(({ id, sourceId, sourceCode, title, reportedAt }) => ({
        id,
        sourceId,
        sourceCode,
        title,
        reportedAt,
      })),
  })),
  contractHandler(postIncidents, ({ body }) => memory.take(body.incidents as never)),
];
