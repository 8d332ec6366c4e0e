import { beforeAll, describe, expect, it } from 'vitest';

import type { NewIncident } from '@/domain/incident/incident';
import { INCIDENT_FLAGS } from '@/domain/incident/vocabularies';
import { NET_KINDS } from '@/domain/net/net';
import { buildDistrict, DEFAULT_ENDS_AT, type SampleDistrict } from '#data/district/build-district';
import { ratePerWeek } from '#data/district/incidents/planted';

/** A third of the usual number: enough for every truth to show. */
const INCIDENTS = 40_000;
const WEEK = 7 * 86_400_000;

let district: SampleDistrict;
let incidents: NewIncident[];

beforeAll(() => {
  district = buildDistrict({ seed: 1, incidents: INCIDENTS });
  incidents = [...district.incidentBatches()].flat();
}, 300_000);

const has = (incident: NewIncident, flag: keyof typeof INCIDENT_FLAGS) =>
  (incident.flags & INCIDENT_FLAGS[flag]) !== 0;
const inStreet = (code: string) => (incident: NewIncident) =>
  incident.regionCodes![0]?.startsWith(code) ?? false;

function shareOf(of: readonly NewIncident[], test: (incident: NewIncident) => boolean): number {
  return of.filter(test).length / of.length;
}

/** Incidents a week in some grids between two instants. */
function weeklyRate(gridCodes: readonly string[], from: number, to: number): number {
  const wanted = new Set(gridCodes);
  const found = incidents.filter(
    ({ regionCodes, reportedAt }) =>
      reportedAt >= from && reportedAt < to && wanted.has(regionCodes![0] ?? ''),
  );
  return found.length / ((to - from) / WEEK);
}

describe('the sample district', () => {
  it('has the structure asked for', () => {
    const { collections, regions, levels, sources, departments } = district;
    const count = (levelId: string) => regions.filter((region) => region.levelId === levelId).length;

    expect(district.endsAt).toBe(DEFAULT_ENDS_AT);
    expect(levels.map(({ id }) => id)).toEqual(['district', 'street', 'community', 'grid']);
    expect([count('district'), count('street')]).toEqual([1, 8]);
    expect(sources).toHaveLength(13);
    expect(departments.length).toBeGreaterThan(20);
    expect(collections.cameras).toHaveLength(1500);
    expect(collections.enterprises).toHaveLength(4800);
    expect(collections.components.length).toBeGreaterThan(15_000);
    expect(collections.patrolPoints.length).toBeGreaterThan(1200);
    expect(collections.streetStaff.map(({ rollOutState }) => rollOutState).sort()).toEqual([
      'none', 'none', 'pilot', 'pilot', 'pilot', 'pilot', 'running', 'running',
    ]); // prettier-ignore
  });

  it('brings in its incidents by three routes, the large loop about a third', () => {
    const large = shareOf(incidents, ({ route }) => route === 'large-loop');
    const small = shareOf(incidents, ({ route }) => route === 'small-loop');

    expect(incidents).toHaveLength(INCIDENTS);
    expect(large).toBeGreaterThan(0.25);
    expect(large).toBeLessThan(0.45);
    expect(small).toBeGreaterThan(0.03);
  });

  it('has cameras nine in ten online and seven in ten authorized', () => {
    const { cameras } = district.collections;

    expect(cameras.filter(({ online }) => online).length / 1500).toBeCloseTo(0.92, 1);
    expect(cameras.filter(({ authorizedGridCode }) => authorizedGridCode !== null).length / 1500).toBeCloseTo(
      0.7,
      1,
    );
  });

  it('writes truths that are fit for JSON', () => {
    expect(JSON.parse(JSON.stringify(district.truths))).toEqual(district.truths);
  });
});

describe('the truths', () => {
  it.each(['risingCells', 'fadingCells'] as const)('change the rates of %s by what is planted', (kind) => {
    for (const { expectedPattern, gridCodes, knots } of district.truths[kind]) {
      const spans = [
        [district.startsAt, district.startsAt + 26 * WEEK],
        [district.endsAt - 6 * WEEK, district.endsAt],
      ] as const;
      const [early, late] = spans.map(([from, to]) => weeklyRate(gridCodes, from, to));
      const [before, after] = spans.map(([from, to]) => ratePerWeek({ knots }, (from + to) / 2));
      const share = (late! - early!) / (after! - before!);

      expect(share, expectedPattern).toBeGreaterThan(0.5);
      expect(share, expectedPattern).toBeLessThan(1.6);
    }
  });

  it('crowd the event day: many times the usual count of its evening', () => {
    const { count, from, gridCodes, to } = district.truths.eventDayBurst;
    const wanted = new Set(gridCodes);
    const onEvening = (shift: number) =>
      incidents.filter(
        ({ regionCodes, reportedAt }) =>
          reportedAt >= from - shift && reportedAt < to - shift && wanted.has(regionCodes![0] ?? ''),
      ).length;
    const usual = Math.max(...[1, 2, 3, 4].map((weeks) => onEvening(weeks * WEEK)));

    expect(onEvening(0)).toBeGreaterThan(0.6 * count);
    expect(onEvening(0)).toBeGreaterThan(4 * usual);
  });

  it('chain thefts: far more pairs within 100 m and a week than chance would give', () => {
    const { categoryCode, days, distanceMeters } = district.truths.nearRepeat;
    const thefts = incidents
      .filter(
        (incident) =>
          incident.categoryCode === categoryCode &&
          incident.position &&
          !has(incident, 'duplicate') &&
          !has(incident, 'geocodingPile'),
      )
      .map(({ position, reportedAt }) => ({
        at: reportedAt,
        point: district.geography.projection.toMeters(...position!),
      }));
    let [close, both, inTime, all] = [0, 0, 0, 0];
    thefts.forEach((a, i) => {
      for (const b of thefts.slice(i + 1)) {
        const isClose = Math.hypot(a.point[0] - b.point[0], a.point[1] - b.point[1]) <= distanceMeters;
        const isInTime = Math.abs(a.at - b.at) <= days * 86_400_000;
        all++;
        close += Number(isClose);
        inTime += Number(isInTime);
        both += Number(isClose && isInTime);
      }
    });

    // Expected by chance: pairs close in space times the share of pairs close in time.
    expect(both).toBeGreaterThan((2 * close * inTime) / all);
  });

  it('make the last days’ cluster stand out', () => {
    const { categoryCode, from, gridCodes, perDay } = district.truths.emergingCluster;
    const wanted = new Set(gridCodes);
    const own = incidents.filter(
      (incident) => incident.categoryCode === categoryCode && wanted.has(incident.regionCodes![0] ?? ''),
    );
    const days = (district.endsAt - from) / 86_400_000;
    const before = own.filter(({ reportedAt }) => reportedAt < from).length / 725;

    expect(own.filter(({ reportedAt }) => reportedAt >= from).length).toBeGreaterThan(0.4 * perDay * days);
    expect(own.filter(({ reportedAt }) => reportedAt >= from).length).toBeGreaterThan(8 * before * days);
  });

  it('follow the expected rhythm of weekdays and months', () => {
    const { weekdayFactors } = district.truths.rhythm;
    const counts = new Float64Array(7);
    for (const { reportedAt } of incidents) counts[(Math.floor((reportedAt + 288e5) / 864e5) + 3) % 7]!++;
    const [friday, sunday] = [counts[4]!, counts[6]!];

    expect(sunday / friday).toBeCloseTo(weekdayFactors[6]! / weekdayFactors[4]!, 1);
  });

  it('make the late street late: overdue at least twice as often as elsewhere', () => {
    const [late] = district.truths.lateStreets;
    const isThere = inStreet(late!.streetCode);
    const handled = incidents.filter(
      ({ state, regionCodes }) => state !== 'void' && (regionCodes![0]?.length ?? 0) >= 9,
    );
    const there = shareOf(handled.filter(isThere), (incident) => has(incident, 'overdue'));
    const elsewhere = shareOf(
      handled.filter((incident) => !isThere(incident)),
      (incident) => has(incident, 'overdue'),
    );

    expect(there).toBeGreaterThan(0.2);
    expect(elsewhere).toBeLessThan(0.12);
    expect(there / elsewhere).toBeGreaterThan(2);
  });

  it('lose the broken stage’s stamp in its street and hardly elsewhere', () => {
    const [broken] = district.truths.brokenStages;
    const checked = incidents.filter(
      ({ reportedAt, stamps }) => reportedAt >= broken!.from && stamps.effectCheckedAt !== null,
    );
    const isThere = inStreet(broken!.streetCode);
    const isMissing = ({ stamps }: NewIncident) => stamps[broken!.stamp] === null;

    expect(shareOf(checked.filter(isThere), isMissing)).toBeCloseTo(broken!.fraction, 1);
    expect(
      shareOf(
        checked.filter((incident) => !isThere(incident)),
        isMissing,
      ),
    ).toBeLessThan(0.04);
  });

  it('bounce the silo’s orders between its two departments', () => {
    const [silo] = district.truths.silos;
    const own = incidents.filter(
      ({ categoryCode, state }) => categoryCode === silo!.categoryCode && state !== 'void',
    );
    const bounced = own.filter(({ events }) => events.filter(({ kind }) => kind === 'returned').length >= 2);
    const holders = new Set(
      bounced.flatMap(({ events }) =>
        events.flatMap(({ departmentCode, kind }) => (kind === 'returned' ? departmentCode : []) ?? []),
      ),
    );

    expect(bounced.length / own.length).toBeCloseTo(silo!.fraction, 1);
    expect([...holders].sort()).toEqual([...silo!.departmentCodes].sort());
  });

  it('reopen falsely closed orders in the one street', () => {
    const [truth] = district.truths.falseClosures;
    const asked = incidents.filter(
      (incident) => incident.stamps.calledBackAt !== null || has(incident, 'reopened'),
    );
    const isThere = inStreet(truth!.streetCode);
    const reopened = (incident: NewIncident) => has(incident, 'reopened');

    expect(shareOf(asked.filter(isThere), reopened)).toBeCloseTo(truth!.fraction, 1);
    expect(
      shareOf(
        asked.filter((incident) => !isThere(incident)),
        reopened,
      ),
    ).toBeLessThan(0.03);
  });

  it('lose stamps about as often as they say', () => {
    const done = incidents.filter(({ stamps }) => stamps.effectCheckedAt !== null);
    const inner = ['foundAt', 'triagedAt', 'assignedAt', 'startedAt', 'fedBackAt', 'completedAt'] as const;
    const missing = shareOf(done, ({ stamps }) => inner.some((stamp) => stamps[stamp] === null));

    expect(missing).toBeGreaterThan(0.05);
    expect(missing).toBeLessThan(0.11);
  });

  it('name the gaps of staff, the full enterprise grids and the stale dataset', () => {
    const { collections, datasets, truths } = district;
    const vacant = collections.gridStaff
      .filter(({ leaderName }) => leaderName === null)
      .map(({ gridCode }) => gridCode);
    const full = collections.enterpriseGrids
      .filter(({ firmCount }) => firmCount > 80)
      .map(({ code }) => code);
    const stale = datasets.filter(
      ({ asOf, periodSeconds }) => periodSeconds !== null && district.endsAt - asOf! > periodSeconds * 1000,
    );

    expect(vacant.sort()).toEqual(truths.staffing.gridsWithoutLeader);
    expect(full).toEqual(truths.enterpriseGrids.overEighty.map(({ code }) => code));
    expect(stale.map(({ id }) => id)).toEqual([truths.staleDataset.id]);
  });

  it('draw nets that fit the base grids only in part', () => {
    const grids = district.regions.filter(({ levelId }) => levelId === 'grid').length;
    const misfits = district.truths.nets.filter(
      ({ coincidingGridCodes }) => coincidingGridCodes.length < 0.9 * grids,
    );

    expect(misfits.map(({ net }) => net).sort()).toEqual(
      NET_KINDS.filter((net) => net !== 'governance').toSorted(),
    );
  });
});
