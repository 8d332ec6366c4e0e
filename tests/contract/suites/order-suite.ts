import { tableFromIPC } from 'apache-arrow';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { readDistrict } from '@/contract/district';
import {
  ARROW_MEDIA_TYPE,
  listIncidentMonths,
  readIncidentMonth,
  readOrderMonth,
} from '@/contract/incident-months';
import { incidentSchema, newIncidentSchema, postIncidents, readIncident } from '@/contract/incidents';
import { ORDER_COLUMNS, stampColumn, UNIT_SEPARATOR, UNNAMED_UNIT } from '@/contract/order-columns';
import type { OrderEvent } from '@/domain/incident/incident';
import { STAMPS } from '@/domain/incident/stamps';
import { askJson, askRaw, type CurrentParty } from './ask-json';

const HOUR = 3_600_000;

export function orderSuite(party: CurrentParty): void {
  const readTable = async (endpoint: typeof readOrderMonth, month: string) => {
    const response = await askRaw(party(), endpoint, { params: { month } });
    expect(response.status).toBe(200);
    return { response, table: tableFromIPC(new Uint8Array(await response.arrayBuffer())) };
  };
  const lastMonth = async () => (await askJson(party(), listIncidentMonths)).months.at(-1)!.month;

  it('gives the columns of the contract, in their types, with the rows of the incident month in its order', async () => {
    const month = await lastMonth();
    const { response, table } = await readTable(readOrderMonth, month);
    const incidents = await readTable(readIncidentMonth, month);

    expect(response.headers.get('content-type')).toBe(ARROW_MEDIA_TYPE);
    expect(table.schema.fields.map(({ name }) => name)).toEqual(ORDER_COLUMNS.map(({ name }) => name));
    table.schema.fields.forEach(({ type, name }, i) => {
      const { type: wanted, nullable } = ORDER_COLUMNS[i]!;
      expect(String(type)).toBe(wanted === 'dictionary' ? 'Dictionary<Uint16, Utf8>' : wanted);
      if (!nullable) expect(table.getChild(name)!.nullCount).toBe(0);
    });
    expect([...table.getChild('id')!]).toEqual([...incidents.table.getChild('id')!]);
  });

  it('agrees with the detail of an incident, stamp by stamp', async () => {
    const { table } = await readTable(readOrderMonth, await lastMonth());
    for (const i of [0, Math.floor(table.numRows / 2), table.numRows - 1]) {
      const row = table.get(i)!.toJSON() as Record<string, number | string | null>;
      const incident = await askJson(party(), readIncident, { params: { id: row['id'] as number } });
      for (const stamp of STAMPS) {
        const at = incident.stamps[stamp];
        const seconds = at === null ? null : Math.round((at - incident.reportedAt) / 1000);
        expect(row[stampColumn(stamp)]).toBe(seconds);
      }
      expect(row['callBackApplicable']).toBe(Number(incident.callBackApplicable));
      expect(row['satisfied']).toBe(incident.satisfied === null ? null : Number(incident.satisfied));
      expect(row['coUnits']).toBe(incident.coDepartmentCodes.join(UNIT_SEPARATOR) || null);
    }
  });

  it('tells who had an order in turn, how long it was on hold, and which incident it repeats', async (context) => {
    if (!party().isWritable) context.skip();
    const month = await lastMonth();
    const { table: before } = await readTable(readOrderMonth, month);
    const { incidents, departments } = await askJson(party(), readDistrict);
    const unit = departments[0]!.code;
    const original = await askJson(party(), readIncident, {
      params: { id: before.get(before.numRows - 1)!.toJSON()['id'] as number },
    });
    const draft = newIncidentSchema.decode(z.encode(incidentSchema, original));
    const at = incidents.last! - HOUR;
    const event = (kind: OrderEvent['kind'], hours: number, departmentCode: string | null = null) => ({
      kind,
      at: at + hours * HOUR,
      departmentCode,
      reason: null,
    });
    const posted = {
      ...draft,
      sourceId: `${draft.sourceId}-orders`,
      coDepartmentCodes: [unit],
      duplicateOf: draft.sourceId,
      events: [
        event('returned', 1, unit),
        event('reassigned', 2),
        event('suspended', 3),
        event('resumed', 7),
        event('returned', 8),
        event('reassigned', 9, unit),
        event('reopened', 10),
        event('supervised', 11),
      ],
    };
    const { ids } = await askJson(party(), postIncidents, {
      init: {
        body: JSON.stringify({ incidents: [z.encode(newIncidentSchema, posted)] }),
        headers: { 'content-type': 'application/json' },
      },
    });
    const { table } = await readTable(readOrderMonth, month);
    const row = table.toArray().find((one) => (one as { id: number }).id === ids[0]);

    expect((row as { toJSON: () => unknown }).toJSON()).toMatchObject({
      passes: [unit, UNNAMED_UNIT, unit].join(UNIT_SEPARATOR),
      coUnits: unit,
      returned: 2,
      reopened: 1,
      supervised: 1,
      suspendedSeconds: (4 * HOUR) / 1000,
      duplicateOf: original.id,
    });
  });

  it('knows no month without incidents', async () => {
    const response = await askRaw(party(), readOrderMonth, { params: { month: '1971-01' } });

    expect(response.status).toBe(404);
  });
}
