import { randomUUID } from 'node:crypto';
import { tableFromIPC } from 'apache-arrow';
import { expect, it } from 'vitest';
import { listIncidentMonths, readIncidentMonth } from '@/contract/incident-months';
import { listSupervisions, putSupervision } from '@/contract/supervisions';
import { askJson, askRaw, type CurrentParty } from './ask-json';

const sent = (body: unknown) => ({
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json' },
});

export function supervisionSuite(party: CurrentParty): void {
  const putRaw = (id: string, demand: unknown) =>
    askRaw(party(), putSupervision, { params: { id }, init: sent(demand) });
  const someDemand = async () => {
    const { months } = await askJson(party(), listIncidentMonths);
    const response = await askRaw(party(), readIncidentMonth, { params: { month: months[0]!.month } });
    const table = tableFromIPC(new Uint8Array(await response.arrayBuffer()));
    const incidentId = table.getChild('id')!.get(0) as number;
    return {
      incidentId,
      kind: 'supervise',
      unitCode: null,
      reason: '超期三日未动手，请即处置',
      leader: null,
    };
  };

  it('records a supervision with its reason, once, however often it is sent', async ({ skip }) => {
    if (!party().isWritable) skip();
    const id = randomUUID();
    const demand = await someDemand();
    const put = () => askJson(party(), putSupervision, { params: { id }, init: sent(demand) });
    const first = await put();
    const again = await put();

    expect(first).toMatchObject({ ...demand, id });
    expect(first.by).not.toBe('');
    expect(again).toEqual(first);
    const { supervisions } = await askJson(party(), listSupervisions);
    expect(supervisions.filter((one) => one.id === id)).toEqual([first]);
  });

  it('never changes what was demanded', async ({ skip }) => {
    if (!party().isWritable) skip();
    const id = randomUUID();
    const demand = await someDemand();
    expect((await putRaw(id, demand)).status).toBe(200);

    expect((await putRaw(id, { ...demand, reason: '换了一个理由' })).status).toBe(409);
    const leader = { name: '李*', post: '望江街道包抓领导' };
    expect((await putRaw(id, { ...demand, kind: 'escalate', leader })).status).toBe(409);
  });

  it('keeps to whom an order was brought, and asks for it', async ({ skip }) => {
    if (!party().isWritable) skip();
    const id = randomUUID();
    const demand = { ...(await someDemand()), kind: 'escalate' };
    const nobody = await putRaw(id, demand);
    expect(nobody.status).toBe(400);
    expect(await nobody.text()).toMatch(/leader/);

    const leader = { name: '李*', post: '望江街道包抓领导' };
    const init = sent({ ...demand, leader });
    const put = await askJson(party(), putSupervision, { params: { id }, init });
    expect(put.leader).toEqual(leader);
    const { supervisions } = await askJson(party(), listSupervisions);
    expect(supervisions.find((one) => one.id === id)).toEqual(put);
    const other = { ...demand, leader: { name: null, post: leader.post } };
    expect((await putRaw(id, other)).status).toBe(409);
  });

  it('supervises no incident that is not there, and nothing without a reason', async ({ skip }) => {
    if (!party().isWritable) skip();
    const demand = await someDemand();

    expect((await putRaw(randomUUID(), { ...demand, incidentId: 2_000_000_000 })).status).toBe(404);
    expect((await putRaw(randomUUID(), { ...demand, reason: '  ' })).status).toBe(400);
    expect((await putRaw('not-a-uuid', demand)).status).toBe(404);
  });
}
