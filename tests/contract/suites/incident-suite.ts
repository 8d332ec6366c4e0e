import { expect, it } from 'vitest';
import { z } from 'zod';
import { readDistrict } from '@/contract/district';
import { listIncidentMonths } from '@/contract/incident-months';
import type { newIncidentSchema } from '@/contract/incidents';
import { findIncidents, incidentSchema, postIncidents, readIncident } from '@/contract/incidents';
import { problemSchema } from '@/contract/problem';
import { askJson, askRaw, type CurrentParty } from './ask-json';

type WireIncident = z.input<typeof newIncidentSchema>;

export function incidentSuite(party: CurrentParty): void {
  /** A new incident like one that is stored, for the district knows its codes. */
  const buildWire = async (sourceId: string): Promise<WireIncident> => {
    const page = (await (await party().ask('/collections/incidents/items?limit=1')).json()) as {
      features: { id: number }[];
    };
    const known = await askJson(party(), readIncident, { params: { id: page.features[0]!.id } });
    const { id: _id, version: _version, regionCodes: _codes, ...plain } = z.encode(incidentSchema, known);
    return { ...plain, sourceId, flags: 0, duplicateOf: null };
  };
  const send = (incidents: readonly WireIncident[]) => ({
    init: { body: JSON.stringify({ incidents }), headers: { 'content-type': 'application/json' } },
  });
  let serial = 0;
  const freshId = () => `contract-${Date.now()}-${serial++}`;

  it('knows no incident that is not there', async () => {
    for (const id of ['999999999', 'x', '-1']) {
      expect((await askRaw(party(), readIncident, { params: { id } })).status).toBe(404);
    }
  });

  it('finds an incident by the number its source gave it, and nothing by another', async () => {
    const page = (await (await party().ask('/collections/incidents/items?limit=1')).json()) as {
      features: { id: number }[];
    };
    const known = await askJson(party(), readIncident, { params: { id: page.features[0]!.id } });
    const { id, sourceId, sourceCode, title, reportedAt } = known;
    const found = await askJson(party(), findIncidents, { query: `?number=${encodeURIComponent(sourceId)}` });
    const none = await askJson(party(), findIncidents, { query: '?number=no-such-number' });

    expect(found.incidents).toContainEqual({ id, sourceId, sourceCode, title, reportedAt });
    expect(none.incidents).toEqual([]);
    expect((await askRaw(party(), findIncidents)).status).toBe(400);
  });

  it('takes an incident in once, however often it is sent', async ({ skip }) => {
    if (!party().isWritable) skip();
    const incident = await buildWire(freshId());
    const first = await askJson(party(), postIncidents, send([incident]));
    const again = await askJson(party(), postIncidents, send([incident]));

    expect(first).toMatchObject({ created: 1, updated: 0, unchanged: 0 });
    expect(again).toEqual({ created: 0, updated: 0, unchanged: 1, ids: first.ids, sequence: 0 });
    const stored = await askJson(party(), readIncident, { params: { id: first.ids[0]! } });
    expect(stored).toMatchObject({ sourceId: incident.sourceId, version: 1 });
  });

  it('updates what is known and answers with ids in the order sent', async ({ skip }) => {
    if (!party().isWritable) skip();
    const [a, b] = [await buildWire(freshId()), await buildWire(freshId())];
    const first = await askJson(party(), postIncidents, send([a, b]));
    const second = await askJson(party(), postIncidents, send([b, { ...a, title: '改过的标题' }]));

    expect(second).toMatchObject({ created: 0, updated: 1, unchanged: 1, ids: first.ids.toReversed() });
    const stored = await askJson(party(), readIncident, { params: { id: first.ids[0]! } });
    expect(stored).toMatchObject({ title: '改过的标题', version: 2 });
  });

  it('shows what was taken in at once in months and totals', async ({ skip }) => {
    if (!party().isWritable) skip();
    const before = await askJson(party(), readDistrict);
    const { sequence } = await askJson(party(), postIncidents, send([await buildWire(freshId())]));
    const after = await askJson(party(), readDistrict);
    const months = await askJson(party(), listIncidentMonths);

    expect(after.incidents.all).toBe(before.incidents.all + 1);
    expect(after.dataVersion).not.toBe(before.dataVersion);
    expect(months.sequence).toBe(sequence);
    expect(months.months.reduce((sum, { rows }) => sum + rows, 0)).toBe(after.incidents.all);
  });

  it('takes nothing of a batch in which one incident breaks the contract', async ({ skip }) => {
    if (!party().isWritable) skip();
    const good = await buildWire(freshId());
    const bad = { ...(await buildWire(freshId())), reportedAt: 'yesterday' };
    const before = await askJson(party(), readDistrict);
    const response = await askRaw(party(), postIncidents, send([good, bad]));
    const { errors } = problemSchema.parse(await response.json());

    expect(response.status).toBe(400);
    expect(errors!.map(({ pointer }) => pointer)).toContain('/incidents/1/reportedAt');
    expect((await askJson(party(), readDistrict)).incidents.all).toBe(before.incidents.all);
  });
}
