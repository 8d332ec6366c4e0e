import { expect, it } from 'vitest';
import {
  listCollections,
  listItems,
  readCollection,
  readItem,
  type WireFeature,
} from '@/contract/collections';
import { readDistrict } from '@/contract/district';
import { findPlaces } from '@/contract/places';
import { API_ROOT } from '@/contract/endpoint';
import { askJson, askRaw, type CurrentParty } from './ask-json';

export function collectionSuite(party: CurrentParty): void {
  const readPage = (collectionId: string, query: string) =>
    askJson(party(), listItems, { params: { collectionId }, query });

  /** Follows the `next` links to the end. */
  const readAll = async (collectionId: string, query: string): Promise<WireFeature[]> => {
    const features: WireFeature[] = [];
    for (let next: string | undefined = query; next !== undefined;) {
      const page = await readPage(collectionId, next);
      features.push(...page.features);
      const href = page.links.find(({ rel }) => rel === 'next')?.href;
      if (href !== undefined) expect(href).toContain(`${API_ROOT}/collections/${collectionId}/items?`);
      next = href?.slice(href.indexOf('?'));
    }
    return features;
  };

  it('describes each collection alike in the list and by itself', async () => {
    const { collections } = await askJson(party(), listCollections);
    expect(collections.map(({ id }) => id)).toEqual(expect.arrayContaining(['regions', 'incidents']));
    for (const { id, title } of collections) {
      expect(await askJson(party(), readCollection, { params: { collectionId: id } })).toMatchObject({
        id,
        title,
      });
    }
  });

  it.each(['regions', 'incidents'])('pages through %s and gives each feature once', async (collectionId) => {
    const first = await readPage(collectionId, '?limit=1');
    const limit = Math.ceil(first.numberMatched / 3);
    const features = await readAll(collectionId, `?limit=${limit}`);

    expect(features).toHaveLength(first.numberMatched);
    expect(new Set(features.map(({ id }) => id)).size).toBe(features.length);
  });

  it('gives ten features where no limit is asked for, and says how many there are', async () => {
    const page = await readPage('incidents', '');

    expect(page.features).toHaveLength(10);
    expect(page.numberReturned).toBe(10);
    expect(page.numberMatched).toBeGreaterThan(10);
    expect(page.links.some(({ rel }) => rel === 'next')).toBe(true);
  });

  it('joins region shapes to the district by code and level', async () => {
    const { regions, levels } = await askJson(party(), readDistrict);
    const finest = levels.at(-1)!.id;
    const features = await readAll('regions', `?limit=10000&level=${finest}`);

    expect(features.map(({ properties }) => properties['code'])).toEqual(
      regions.filter(({ levelId }) => levelId === finest).map(({ code }) => code),
    );
    for (const { geometry, properties } of features) {
      expect(properties['level']).toBe(finest);
      expect(geometry?.type).toMatch(/Polygon$/);
    }
  });

  it('gives only what lies in a box', async () => {
    const all = await readAll('incidents', '?limit=5000');
    const positions = all.flatMap(({ geometry }) =>
      geometry ? [geometry.coordinates as [number, number]] : [],
    );
    const [west, south] = positions[0]!;
    const [east, north] = [west + 0.15, south + 0.15];
    const inside = positions.filter(([x, y]) => x >= west && x <= east && y >= south && y <= north).length;
    const page = await readPage('incidents', `?limit=1&bbox=${west},${south},${east},${north}`);

    expect(page.numberMatched).toBe(inside);
    expect(inside).toBeGreaterThan(0);
    expect(inside).toBeLessThan(positions.length);
  });

  it('gives only what happened in an interval, both ends included', async () => {
    const all = await readAll('incidents', '?limit=5000');
    const times = all.map(({ properties }) => String(properties['reportedAt'])).sort();
    const [from, to] = [times[3]!, times[8]!];
    const within = times.filter((time) => time >= from && time <= to).length;

    expect((await readPage('incidents', `?datetime=${from}/${to}`)).numberMatched).toBe(within);
    expect((await readPage('incidents', `?datetime=../${to}`)).numberMatched).toBe(
      times.filter((time) => time <= to).length,
    );
  });

  it('finds a place by a part of its name, and leads to where it is', async () => {
    const cameras = (await readPage('cameras', '?limit=200')).features;
    const nameOf = ({ properties }: WireFeature) => String(properties['name']);
    // Personal digits are masked in the answer, so the search is for what stands before them.
    const textOf = (feature: WireFeature) => nameOf(feature).replace(/ 电话.*/, '');
    const camera = cameras.find(
      (one) => cameras.filter((other) => nameOf(other).includes(textOf(one))).length === 1,
    )!;
    const ask = (text: string) =>
      askJson(party(), findPlaces, { query: `?text=${encodeURIComponent(text)}` });
    const { places } = await ask(textOf(camera));
    const [longitude, latitude] = camera.geometry!.coordinates as [number, number];

    const found = places.find(({ id }) => id === String(camera.id));
    expect(found).toMatchObject({ collectionId: 'cameras', name: { zh: nameOf(camera) } });
    expect(found!.position[0]).toBeCloseTo(longitude, 5);
    expect(found!.position[1]).toBeCloseTo(latitude, 5);
    expect((await ask('没有这样的地方')).places).toEqual([]);
    // A sign of the search language finds nothing by itself.
    expect((await ask('%%')).places).toEqual([]);
    expect((await askRaw(party(), findPlaces, { query: '?text=a' })).status).toBe(400);
  });

  it('names a street of many pieces once', async () => {
    const { collections } = await askJson(party(), listCollections);
    if (!collections.some(({ id }) => id === 'roads')) return;
    const { places } = await askJson(party(), findPlaces, { query: '?text=%E5%A4%A7%E9%81%93' });
    const roads = places.filter(({ collectionId }) => collectionId === 'roads');

    expect(roads.length).toBeGreaterThan(0);
    expect(new Set(roads.map(({ name }) => name.zh)).size).toBe(roads.length);
  });

  it('gives one feature by its id, and none that is not there', async () => {
    const [feature] = (await readPage('regions', '?limit=1')).features;
    const params = { collectionId: 'regions', featureId: String(feature!.id) };

    expect(await askJson(party(), readItem, { params })).toEqual(feature);
    for (const missing of [
      { ...params, featureId: 'no such' },
      { ...params, collectionId: 'no-such' },
    ]) {
      expect((await askRaw(party(), readItem, { params: missing })).status).toBe(404);
    }
  });

  it('says what is wrong with a query', async () => {
    for (const query of ['?limit=0', '?limit=many', '?bbox=1,2,3', '?datetime=yesterday', '?bbox=1,9,2,3']) {
      const response = await askRaw(party(), listItems, { params: { collectionId: 'incidents' }, query });
      expect(response.status).toBe(400);
    }
  });
}
