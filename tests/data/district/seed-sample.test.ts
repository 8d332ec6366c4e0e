import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PARAMETERS, PARAMETERS_FEATURE_ID, seedSample, type SeedProgress } from '#data/district/seed-sample';
import type { SampleDistrict } from '#data/district/build-district';
import { sampleDispatchId } from '@/domain/dispatch/sample-dispatch';
import { readCollections } from '#data/store/collection/read-collections';
import { readItem } from '#data/store/collection/read-items';
import { readDistrict } from '#data/store/district/read-district';
import { createIntakeRules } from '#data/store/incident/intake-rules';
import { postIncidents } from '#data/store/incident/post-incidents';
import { putDispatch } from '#data/store/dispatch/put-dispatch';
import { readDispatch, readDispatches } from '#data/store/dispatch/read-dispatches';
import { isEmptyStore } from '#data/store/is-empty-store';
import type { Store } from '#data/store/store';
import { writeDistrict } from '#data/store/write-district';
import { STORE_PARTIES } from '#tests/contract/support/store-parties';
import { buildSmallGeography } from '#tests/support/small-geography';

const ENDS_AT = Date.parse('2026-11-20T14:36:00+08:00');
const INCIDENTS = 1_200;

describe('seedSample', () => {
  let store: Store;
  let sample: SampleDistrict;
  const told: SeedProgress[] = [];
  beforeAll(async () => {
    store = await STORE_PARTIES[0]!.open();
    expect(await isEmptyStore(store)).toBe(true);
    sample = await seedSample(store, {
      seed: 3,
      incidents: INCIDENTS,
      endsAt: ENDS_AT,
      geography: buildSmallGeography(),
      onProgress: (progress) => told.push(progress),
    });
  });
  afterAll(() => store.close());

  it('stores the district with all its incidents and says that it is invented', async () => {
    const district = await readDistrict(store, store.storeId);

    expect(district).toMatchObject({ synthetic: true, name: sample.name, basemap: { kind: 'vector' } });
    expect(district.incidents.all).toBe(INCIDENTS);
    expect(district.incidents.last).toBeLessThanOrEqual(ENDS_AT);
    expect(district.asOf).toBe(ENDS_AT);
    expect(district.regions).toEqual(sample.regions);
    expect(await isEmptyStore(store)).toBe(false);
  });

  it('stores collections and base map', async () => {
    const collections = await readCollections(store);
    const [tiles] = await store.query('SELECT count(*) AS count FROM basemap_tile');

    expect(collections.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['regions', 'incidents', 'cameras', 'nets', 'patrol-points', 'patrol-tracks']),
    );
    expect(tiles!['count']).toBeGreaterThan(0);
  });

  it('stores its decisions, the same ones when it is made anew, beside those of people', async () => {
    const listed = await readDispatches(store);
    expect(listed.map(({ id }) => id).sort()).toEqual(sample.truths.decisions.map(({ id }) => id).sort());

    const { id: _, decidedAt, decidedBy, state, outcome, closedAt, closedBy, version, ...order } = listed[0]!;
    const mine = randomUUID();
    await putDispatch(store, mine, order, '值班员');
    await writeDistrict(store, (writer) => writer.putSampleDispatches(listed.slice(0, 2)));
    expect((await readDispatches(store)).map(({ id }) => id).sort()).toEqual(
      [mine, listed[0]!.id, listed[1]!.id].sort(),
    );
    expect(await readDispatch(store, listed[0]!.id)).toEqual({
      ...order,
      id: listed[0]!.id,
      ...{ decidedAt, decidedBy, state, outcome, closedAt, closedBy, version },
    });
    await writeDistrict(store, (writer) => writer.putSampleDispatches(listed));
  });

  it('hides its decisions where a real district has taken its place', async () => {
    const id = sampleDispatchId(1);
    await store.query('UPDATE district SET synthetic = false');
    expect((await readDispatches(store)).map((one) => one.id)).not.toContain(id);
    expect(await readDispatch(store, id)).toBeNull();
    await store.query('UPDATE district SET synthetic = true');
    expect(await readDispatch(store, id)).not.toBeNull();
  });

  it('stamps what is placed exactly as the service would', async () => {
    const rows = await store.query<{
      id: number;
      longitude: number;
      latitude: number;
      region_codes: string[];
    }>(
      `SELECT id, longitude, latitude, region_codes FROM incident WHERE geocode_quality = 'exact' LIMIT 300`,
    );
    const { stamper } = await createIntakeRules()(store, 0);

    expect(rows.length).toBeGreaterThan(100);
    for (const row of rows) expect(stamper.stamp(row.longitude, row.latitude)).toEqual(row.region_codes);
  });

  it('notes what it was made with, so that the next day follows on it', async () => {
    const parameters = await readItem(store, PARAMETERS.id, PARAMETERS_FEATURE_ID);
    const changes = sample.nextDay(0).slice(0, 50);
    const latest = new Map(
      changes.map(({ incident }) => [`${incident.sourceCode} ${incident.sourceId}`, incident]),
    );
    const outcome = await postIncidents(store, [...latest.values()], createIntakeRules());

    expect(parameters!.properties).toEqual({
      seed: 3,
      incidents: INCIDENTS,
      endsAt: new Date(ENDS_AT).toISOString(),
    });
    expect(outcome.created + outcome.updated).toBe(latest.size);
    expect(outcome.updated).toBeGreaterThan(0);
  });

  it('tells how far it is, from the beginning to the end', () => {
    const fractions = told.map(({ fraction }) => fraction);

    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
    expect(fractions[0]).toBe(0);
    expect(fractions.at(-1)).toBe(1);
  });
});
