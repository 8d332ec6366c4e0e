import { describe, expect, it } from 'vitest';
import { MOST_PLACES, nameOf, rankPlaces, type NamedPlace } from '#data/store/collection/find-places';

const place = (collectionId: string, id: string, zh: string, en = zh): NamedPlace => ({
  collectionId,
  id,
  name: { zh, en },
  position: [120.4, 30.5],
});
const ids = (places: readonly NamedPlace[]) => places.map(({ id }) => id);

describe('rankPlaces', () => {
  it('puts what begins with the text first, then the shortest name', () => {
    const places = [
      place('addresses', 'within', '新中山路1号'),
      place('addresses', 'long', '中山路12号院'),
      place('roads', 'street', '中山路'),
    ];

    expect(ids(rankPlaces(places, '中山路'))).toEqual(['street', 'long', 'within']);
  });

  it('names a street of many pieces once, and houses of one address each', () => {
    const places = [
      place('roads', 'r1', '中山路'),
      place('roads', 'r2', '中山路'),
      place('addresses', 'a1', '中山路'),
      place('addresses', 'a2', '中山路'),
    ];

    expect(ids(rankPlaces(places, '中山路')).sort()).toEqual(['a1', 'a2', 'r1']);
  });

  it('finds a name in either language, and leaves out what holds the text elsewhere than in its name', () => {
    const places = [place('roads', 'r', '中山路', 'Zhongshan Road'), place('cameras', 'c', '枪机')];

    expect(ids(rankPlaces(places, 'zhongshan'))).toEqual(['r']);
  });

  it('stops where a list would be too long to read', () => {
    const places = Array.from({ length: 40 }, (_, i) => place('addresses', `a${i}`, `中山路${i}号`));

    expect(rankPlaces(places, '中山')).toHaveLength(MOST_PLACES);
  });
});

describe('nameOf', () => {
  it('reads a name, a name in two languages, or the text of an address; what has none has no name', () => {
    expect(nameOf({ name: '枪机' })).toEqual({ zh: '枪机', en: '枪机' });
    expect(nameOf({ name: { zh: '河', en: 'River' } })).toEqual({ zh: '河', en: 'River' });
    expect(nameOf({ text: '中山路1号' })).toEqual({ zh: '中山路1号', en: '中山路1号' });
    expect(nameOf({ name: '', code: 'x' })).toBeNull();
  });
});
