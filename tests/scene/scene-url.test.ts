import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GEOCODE_QUALITIES, INCIDENT_FLAGS, INCIDENT_STATES, ROUTES } from '@/domain/incident/vocabularies';
import type { IncidentFlag } from '@/domain/incident/vocabularies';
import { CLOUD_MAPS } from '@/domain/cloud-map/cloud-map';
import { DEFAULT_SCENE } from '@/scene/scene';
import type { Scene } from '@/scene/scene';
import { parseSceneQuery, toSceneQuery } from '@/scene/scene-url';

const word = fc.string({ minLength: 1, maxLength: 12 });
const minute = fc.integer({ min: 0, max: 60_000_000 }).map((minutes) => minutes * 60_000);
const between = fc
  .tuple(minute, fc.integer({ min: 1, max: 100_000 }))
  .map(([from, length]) => ({ kind: 'between' as const, from, to: from + length * 60_000 }));
const degrees = (limit: number) =>
  fc.integer({ min: -limit * 1e6, max: limit * 1e6 }).map((value) => value / 1e6);
const place = fc.tuple(degrees(180), degrees(90));
const note = fc.oneof(
  fc.record({ kind: fc.constantFrom('point' as const, 'text' as const), at: place, text: word }),
  fc.record({
    kind: fc.constant('arrow' as const),
    at: place,
    from: place,
    text: fc.oneof(word, fc.constant('')),
  }),
);
const some = <T>(values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values));
const setting = fc.oneof(word, fc.integer(), fc.boolean());

const anyWindow = fc.oneof(
  between,
  fc.constant({ kind: 'all' as const }),
  fc.integer({ min: 1, max: 3660 }).map((days) => ({ kind: 'last-days' as const, days })),
);
const anyFilters = fc.record({
  categories: fc.array(word, { maxLength: 4 }),
  sources: fc.array(word, { maxLength: 4 }),
  departments: fc.array(word, { maxLength: 4 }),
  routes: some(ROUTES),
  states: some(INCIDENT_STATES),
  grades: some([1, 2, 3, 4]),
  qualities: some(GEOCODE_QUALITIES),
  flags: some(Object.keys(INCIDENT_FLAGS) as IncidentFlag[]),
  hours: fc.uniqueArray(fc.integer({ min: 0, max: 167 })).map((hours) => hours.sort((a, b) => a - b)),
  progress: fc.constantFrom('all', 'open', 'closed'),
});

const anyScene: fc.Arbitrary<Scene> = fc.record({
  cloudMap: fc.constantFrom(...CLOUD_MAPS),
  scope: fc.option(word),
  window: anyWindow,
  comparison: fc.oneof(
    between,
    fc.constantFrom('none', 'previous', 'year-ago').map((kind) => ({ kind })),
  ),
  filters: anyFilters,
  lasso: fc.option(fc.array(fc.tuple(degrees(180), degrees(90)), { minLength: 3, maxLength: 8 })),
  buffer: fc.constant(null),
  beside: fc.option(fc.record({ window: anyWindow, filters: anyFilters })),
  notes: fc.array(note, { maxLength: 4 }),
  layers: fc.option(fc.array(word, { maxLength: 4 })),
  layerSettings: fc.dictionary(
    fc.stringMatching(/^[a-z][a-z-]{0,10}$/),
    fc.dictionary(word, setting, { minKeys: 1, maxKeys: 3 }),
    { maxKeys: 3 },
  ),
  studySettings: fc.dictionary(
    fc.stringMatching(/^[a-z][a-z-]{0,10}$/),
    fc.dictionary(word, setting, { minKeys: 1, maxKeys: 3 }),
    { maxKeys: 3 },
  ),
  camera: fc.option(
    fc.record({
      longitude: degrees(180),
      latitude: degrees(90),
      zoom: fc.integer({ min: 0, max: 240_000 }).map((value) => value / 10_000),
      bearing: fc.integer({ min: -180, max: 180 }),
      pitch: fc.integer({ min: 0, max: 85 }),
    }),
  ),
  selection: fc.option(
    fc.oneof(
      word.map((code) => ({ kind: 'region' as const, code })),
      fc.nat().map((id) => ({ kind: 'incident' as const, id })),
      fc.record({ kind: fc.constant('feature' as const), collectionId: word, code: word }),
      word.map((id) => ({ kind: 'dispatch' as const, id })),
    ),
  ),
  swipe: fc.option(fc.integer({ min: 0, max: 10_000 }).map((value) => value / 10_000)),
  level: fc.option(word),
  dock: fc.constantFrom('charts', 'none', 'overdue', 'list'),
});

describe('the scene in the address', () => {
  it('leaves the address of a first visit empty', () => {
    expect(toSceneQuery(DEFAULT_SCENE)).toEqual({});
    expect(parseSceneQuery({})).toEqual({ scene: DEFAULT_SCENE, ignored: [] });
  });

  it('gives back every scene it was given, through a real query string', () => {
    fc.assert(
      fc.property(anyScene, (scene) => {
        const address = new URLSearchParams(toSceneQuery(scene)).toString();
        const read = parseSceneQuery(Object.fromEntries(new URLSearchParams(address)));

        expect(read.ignored).toEqual([]);
        expect(JSON.parse(JSON.stringify(read.scene))).toEqual(JSON.parse(JSON.stringify(scene)));
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it('opens a damaged link with what can be read and names the rest', () => {
    const { scene, ignored } = parseSceneQuery({
      map: 'trend',
      camera: 'here',
      hours: '5-400',
      grade: '9',
      swipe: '',
      colour: 'red',
      selected: 'incident:x',
      region: '990106001',
    });

    expect(scene.cloudMap).toBe('trend');
    expect(scene.scope).toBe('990106001');
    expect(scene.camera).toBeNull();
    expect(ignored.sort()).toEqual(['camera', 'colour', 'grade', 'hours', 'selected', 'swipe']);
  });
});
