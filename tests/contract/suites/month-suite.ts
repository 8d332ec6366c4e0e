import { tableFromIPC, type Table } from 'apache-arrow';
import { expect, it } from 'vitest';
import { INCIDENT_COLUMNS, regionColumn } from '@/contract/arrow-columns';
import { readDistrict } from '@/contract/district';
import { ARROW_MEDIA_TYPE, listIncidentMonths, readIncidentMonth } from '@/contract/incident-months';
import { readIncident } from '@/contract/incidents';
import { buildZoneOffsets, civilMonth } from '@/domain/time/civil-time';
import { askJson, askRaw, type CurrentParty } from './ask-json';

export function monthSuite(party: CurrentParty): void {
  const readMonth = async (month: string, query = '') => {
    const response = await askRaw(party(), readIncidentMonth, { params: { month }, query });
    expect(response.status).toBe(200);
    return { response, table: tableFromIPC(new Uint8Array(await response.arrayBuffer())) };
  };
  const column = (table: Table, name: string) => [...table.getChild(name)!] as (number | string | null)[];

  it('lists months whose rows sum up to all incidents', async () => {
    const { incidents } = await askJson(party(), readDistrict);
    const { months } = await askJson(party(), listIncidentMonths);

    expect(months.reduce((sum, { rows }) => sum + rows, 0)).toBe(incidents.all);
    expect(months.map(({ month }) => month)).toEqual(months.map(({ month }) => month).sort());
  });

  it('gives each month the columns of the contract, in their types', async () => {
    const { hierarchies } = await askJson(party(), readDistrict);
    const { months } = await askJson(party(), listIncidentMonths);
    const { response, table } = await readMonth(months[0]!.month);

    expect(response.headers.get('content-type')).toBe(ARROW_MEDIA_TYPE);
    const words = { type: 'dictionary', nullable: true };
    const expected = [
      ...INCIDENT_COLUMNS,
      ...hierarchies.map(({ id }) => ({ name: regionColumn(id), ...words })),
    ];
    expect(table.schema.fields.map(({ name }) => name)).toEqual(expected.map(({ name }) => name));
    table.schema.fields.forEach(({ type, name }, i) => {
      const { type: wanted, nullable } = expected[i]!;
      expect(String(type)).toBe(wanted === 'dictionary' ? 'Dictionary<Uint16, Utf8>' : wanted);
      if (!nullable) expect(table.getChild(name)!.nullCount).toBe(0);
    });
  });

  it('gives every incident once, in the month of its civil time, ordered by time and id', async () => {
    const { timeZone, incidents } = await askJson(party(), readDistrict);
    const { months } = await askJson(party(), listIncidentMonths);
    const offsets = buildZoneOffsets(timeZone, incidents.first! / 1000, incidents.last! / 1000 + 1);
    const seen = new Set<unknown>();
    for (const { month, rows } of months) {
      const { table } = await readMonth(month);
      const ids = column(table, 'id') as number[];
      const times = column(table, 'reportedAt') as number[];
      expect(ids).toHaveLength(rows);
      times.forEach((time, i) => {
        expect(civilMonth(offsets, time)).toBe(month);
        const isAfter = i === 0 || time > times[i - 1]! || (time === times[i - 1] && ids[i]! > ids[i - 1]!);
        expect(isAfter).toBe(true);
        seen.add(ids[i]);
      });
    }

    expect(seen.size).toBe(incidents.all);
  });

  it('agrees with the detail of an incident, column by column', async () => {
    const { hierarchies } = await askJson(party(), readDistrict);
    const { months } = await askJson(party(), listIncidentMonths);
    const { table } = await readMonth(months.at(-1)!.month);
    for (const i of [0, Math.floor(table.numRows / 2), table.numRows - 1]) {
      const row = table.get(i)!.toJSON() as Record<string, number | string | null>;
      const incident = await askJson(party(), readIncident, { params: { id: row['id'] as number } });
      const seconds = (milliseconds: number | null) =>
        milliseconds === null ? null : Math.round((milliseconds - incident.reportedAt) / 1000);
      const closedAfter = seconds(incident.stamps.completedAt);

      expect(row).toMatchObject({
        reportedAt: Math.floor(incident.reportedAt / 1000),
        longitude: incident.position && Math.round(incident.position[0] * 1e7),
        latitude: incident.position && Math.round(incident.position[1] * 1e7),
        category: incident.categoryCode,
        source: incident.sourceCode,
        department: incident.leadDepartmentCode,
        state: incident.state,
        route: incident.route,
        quality: incident.geocodeQuality,
        eventGrade: incident.eventGrade,
        closedAfterSeconds: closedAfter !== null && closedAfter < 0 ? null : closedAfter,
        dueAfterSeconds: seconds(incident.dueAt),
        flags: incident.flags,
      });
      hierarchies.forEach(({ id }, h) => expect(row[regionColumn(id)]).toBe(incident.regionCodes[h]));
    }
  });

  it('answers 304 to who has the month already', async () => {
    const { months } = await askJson(party(), listIncidentMonths);
    const { response } = await readMonth(months[0]!.month);
    const etag = response.headers.get('etag')!;
    const again = await askRaw(party(), readIncidentMonth, {
      params: { month: months[0]!.month },
      init: { headers: { 'if-none-match': etag } },
    });

    expect(etag).toMatch(/^"/);
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
  });

  it('knows no month without incidents, and no word that is no month', async () => {
    for (const month of ['1971-01', 'yesterday']) {
      const response = await askRaw(party(), readIncidentMonth, { params: { month } });
      expect(response.status).toBe(404);
    }
  });
}
