import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';

import type { NewIncident } from '@/domain/incident/incident';
import { STAMPS } from '@/domain/incident/stamps';
import { INCIDENT_FLAGS } from '@/domain/incident/vocabularies';
import { buildDistrict } from '#data/district/build-district';
import { buildGround } from '#data/district/ground/ground';
import { buildSmallGeography } from '#tests/support/small-geography';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const geography = buildSmallGeography();
const ground = buildGround(geography);
const options = { seed: 11, incidents: 8000, months: 6, geography };
const district = buildDistrict(options);
const incidents = [...district.incidentBatches()].flat();
const has = (incident: NewIncident, flag: keyof typeof INCIDENT_FLAGS) =>
  (incident.flags & INCIDENT_FLAGS[flag]) !== 0;
const share = (test: (incident: NewIncident) => boolean) => incidents.filter(test).length / incidents.length;

describe('incidentBatches', () => {
  it('gives exactly the number asked for, in batches of at most 5,000', () => {
    const sizes = [...district.incidentBatches()].map((batch) => batch.length);

    expect(incidents).toHaveLength(8000);
    expect(sizes).toEqual([5000, 3000]);
  });

  it('is the same each time and for each district of the same seed', () => {
    expect([...buildDistrict(options).incidentBatches()].flat()).toEqual(incidents);
    expect([...buildDistrict({ ...options, seed: 12 }).incidentBatches()].flat().slice(0, 9)).not.toEqual(
      incidents.slice(0, 9),
    );
  });

  it('comes in the order of acceptance, from the start to the end of the sample', () => {
    for (let i = 1; i < incidents.length; i++) {
      if (incidents[i]!.reportedAt < incidents[i - 1]!.reportedAt)
        expect.fail(`incident ${i} comes too late`);
    }
    expect(incidents[0]!.reportedAt).toBeGreaterThanOrEqual(district.startsAt);
    expect(incidents.at(-1)!.reportedAt).toBeLessThan(district.endsAt);
  });

  it('numbers each incident once', () => {
    expect(new Set(incidents.map(({ sourceId }) => sourceId)).size).toBe(incidents.length);
    expect(incidents.find(({ sourceCode }) => sourceCode === 'hotline')!.sourceId).toMatch(
      /^12345-\d{8}-\d{6}$/,
    );
  });

  it('has every stamp in order, but for those that are marked as wrong', () => {
    const disordered = incidents.filter((incident) => {
      const times = STAMPS.flatMap((stamp) => incident.stamps[stamp] ?? []);
      return times.some((time, i) => i > 0 && time < times[i - 1]!);
    });

    expect(disordered.filter((incident) => !has(incident, 'closedBeforeOpened'))).toEqual([]);
    expect(share((incident) => has(incident, 'closedBeforeOpened'))).toBeLessThan(0.004);
  });

  it('knows nothing of the time after its end', () => {
    const late = incidents.filter(({ stamps, events }) =>
      [...Object.values(stamps), ...events.map(({ at }) => at)].some(
        (at) => at !== null && at > district.endsAt,
      ),
    );

    expect(late).toEqual([]);
  });

  it('agrees with itself: state, stamps and flags say the same', () => {
    const wrong = incidents.filter(({ callBackApplicable, flags, satisfied, stamps, state }) => {
      const last = STAMPS.findLast((stamp) => stamps[stamp] !== null)!;
      const isClosed = ['completedAt', 'calledBackAt', 'effectCheckedAt'].includes(last);
      if (['completed', 'called-back', 'effect-checked'].includes(state) !== (isClosed && state !== 'void'))
        return true;
      if (satisfied !== null && stamps.calledBackAt === null) return true;
      if (stamps.calledBackAt !== null && !callBackApplicable) return true;
      return (flags & INCIDENT_FLAGS.duplicate) !== 0 && state !== 'void' && stamps.acceptedAt === null;
    });

    expect(wrong).toEqual([]);
  });

  it('stands every incident in the grid it names, in degrees rounded to seven decimals', () => {
    const misplaced = incidents.filter(({ position, regionCodes, geocodeQuality }) => {
      const code = regionCodes![0];
      if (position === null) return geocodeQuality !== 'none' || code?.length === 15;
      if (position.some((degrees) => Math.abs(degrees * 1e7 - Math.round(degrees * 1e7)) > 1e-3)) return true;
      const grid = ground.gridAt(...geography.projection.toMeters(...position));
      return code === null ? grid >= 0 : !ground.grids[grid]?.code.startsWith(code!);
    });

    expect(misplaced).toEqual([]);
  });

  it('calls nobody back on the base-grid route', () => {
    expect(
      incidents.filter(({ callBackApplicable, route }) => callBackApplicable && route === 'base-grid'),
    ).toEqual([]);
  });

  it('points repeated reports to an earlier one of the same class within a day and fifty meters', () => {
    const byId = new Map(incidents.map((incident) => [incident.sourceId, incident]));
    const duplicates = incidents.filter(({ duplicateOf }) => duplicateOf !== null);
    const wrong = duplicates.filter((incident) => {
      const original = byId.get(incident.duplicateOf!);
      if (original?.categoryCode !== incident.categoryCode || original.sourceCode === incident.sourceCode)
        return true;
      const delay = incident.reportedAt - original.reportedAt;
      if (delay < 0 || delay >= 86_400_000 || !has(incident, 'duplicate')) return true;
      if (incident.position === null || original.position === null)
        return incident.position !== original.position;
      const [a, b] = [incident.position, original.position].map((of) => geography.projection.toMeters(...of));
      return Math.hypot(a![0] - b![0], a![1] - b![1]) > 50;
    });

    expect(wrong).toEqual([]);
    expect(duplicates).toHaveLength(Math.round(8000 * district.truths.duplicateFraction));
  });

  it('keeps the planned shares of doubtful places', () => {
    const placed = incidents.filter(({ position }) => position !== null);
    const piled = placed.filter((incident) => has(incident, 'geocodingPile'));

    expect(share(({ position }) => position === null)).toBeGreaterThan(0.045);
    expect(share(({ position }) => position === null)).toBeLessThan(0.075);
    expect(piled.length / placed.length).toBeGreaterThan(0.045);
    expect(piled.length / placed.length).toBeLessThan(0.065);
    for (const { position } of piled) expect(position).toEqual(district.truths.geocodingPile.position);
  });

  it('dates petitions by the day only', () => {
    for (const incident of incidents.filter(({ sourceCode }) => sourceCode === 'petition')) {
      expect(has(incident, 'dayOnly')).toBe(true);
      expect((incident.reportedAt + 8 * 3_600_000) % 86_400_000).toBe(0);
    }
  });

  it('holds nothing that looks like a telephone or identity number', () => {
    const text = JSON.stringify(
      incidents
        .slice(0, 4000)
        .map(({ title, address, sourceId, events }) => [
          title,
          address,
          sourceId,
          events.map(({ reason }) => reason),
        ]),
    );

    expect(text).not.toMatch(/(?<!\d)1[3-9]\d{9}(?!\d)/);
    expect(text).not.toMatch(/(?<!\d)\d{17}[\dXx](?!\d)/);
  });

  it('streams without keeping what it has given', () => {
    const long = buildDistrict({ ...options, incidents: 30_000 });
    const heaps: number[] = [];
    let count = 0;
    for (const batch of long.incidentBatches()) {
      count += batch.length;
      collectGarbage();
      heaps.push(process.memoryUsage().heapUsed);
    }

    expect(count).toBe(30_000);
    // Held on to, the batches after the second would take some 20 MB.
    expect(heaps.at(-2)! - heaps[1]!).toBeLessThan(8e6);
  });
});
