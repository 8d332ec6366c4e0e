import { describe, expect, it } from 'vitest';

import { STAMPS } from '@/domain/incident/stamps';
import { DAY } from '#data/district/catalog/calendar';
import { buildDistrict } from '#data/district/build-district';
import { buildSmallGeography } from '#tests/support/small-geography';

const district = buildDistrict({ seed: 21, incidents: 9000, months: 6, geography: buildSmallGeography() });
const history = new Map(
  [...district.incidentBatches()].flat().map((incident) => [incident.sourceId, incident]),
);
const days = [0, 1, 2].map((day) => district.nextDay(day));

describe('the days after the sample', () => {
  it('bring changes in order of time, each within its day', () => {
    days.forEach((changes, day) => {
      const from = district.endsAt + day * DAY;
      changes.forEach(({ at }, i) => {
        if (at < from || at >= from + DAY) expect.fail(`a change of day ${day} lies outside it`);
        if (i > 0 && at < changes[i - 1]!.at) expect.fail(`change ${i} of day ${day} comes too late`);
      });
    });
  });

  it('bring about as many new incidents as a day of the sample had', () => {
    const perDay = 9000 / 184;
    const fresh = days.flat().filter(({ isNew }) => isNew).length / days.length;

    expect(fresh / perDay).toBeGreaterThan(0.6);
    expect(fresh / perDay).toBeLessThan(1.6);
  });

  it('change only incidents that are known by then, under their own numbers', () => {
    const known = new Set(history.keys());
    for (const { isNew, incident } of days.flat()) {
      if (known.has(incident.sourceId) === isNew)
        expect.fail(`${incident.sourceId} is ${isNew ? 'not new' : 'unknown'}`);
      known.add(incident.sourceId);
    }
  });

  it('never take a stamp back but where an order is reopened', () => {
    const latest = new Map(history);
    for (const { incident } of days.flat()) {
      const before = latest.get(incident.sourceId);
      latest.set(incident.sourceId, incident);
      if (!before || incident.events.length > before.events.length) continue;
      const lost = STAMPS.filter(
        (stamp) => before.stamps[stamp] !== null && incident.stamps[stamp] !== before.stamps[stamp],
      );
      expect(lost).toEqual([]);
    }
  });

  it('say nothing that lies after the change', () => {
    for (const { at, incident } of days.flat()) {
      const times = Object.values(incident.stamps).filter((time) => time !== null);
      if (Math.max(...times) > at) expect.fail(`${incident.sourceId} knows the future`);
    }
  });

  it('are the same each time', () => {
    expect(district.nextDay(1)).toEqual(days[1]);
  });
});
