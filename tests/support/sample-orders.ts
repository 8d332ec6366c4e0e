import type { SampleDistrict } from '#data/district/build-district';
import { encodeOrders } from '#mocks/encode-orders';
import { decodeOrders } from '@/client/incidents/decode-orders';
import type { IncidentId } from '@/domain/incident/incident';
import type { OrderColumns } from '@/domain/incident/order-columns';

/** What became of the sample's orders, by the numbers that `sampleStudyInput` gives its rows. */
export function sampleOrders(district: SampleDistrict): OrderColumns {
  const incidents = [...district.incidentBatches()]
    .flat()
    .sort((a, b) => a.reportedAt - b.reportedAt)
    .map((incident, i) => ({ ...incident, id: (i + 1) as IncidentId, version: 1, regionCodes: [] }));
  const ids = new Map(incidents.map(({ sourceId, id }) => [sourceId, id]));
  const bytes = encodeOrders(incidents, (sourceId) => ids.get(sourceId) ?? null);
  return decodeOrders([{ month: '2026-11', bytes }]);
}
