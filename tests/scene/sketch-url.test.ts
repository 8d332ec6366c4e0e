import { describe, expect, it } from 'vitest';
import { DEFAULT_SCENE } from '@/scene/scene';
import type { Buffer } from '@/scene/scene';
import { parseSceneQuery, toSceneQuery } from '@/scene/scene-url';

const lasso: [number, number][] = [
  [120.41, 30.41],
  [120.42, 30.41],
  [120.42, 30.42],
];

describe('the address of what is drawn on the map', () => {
  it.each<Buffer>([
    { of: 'point', meters: 500, code: '' },
    { of: 'region', meters: 300, code: '330106:~' },
    { of: 'lasso', meters: 12.5, code: '' },
  ])('keeps how a lasso came about: $of', (buffer) => {
    const query = toSceneQuery({ ...DEFAULT_SCENE, lasso, buffer });
    expect(parseSceneQuery(query)).toEqual({ scene: { ...DEFAULT_SCENE, lasso, buffer }, ignored: [] });
  });

  it('says nothing of a buffer that has no ring', () => {
    expect(
      toSceneQuery({ ...DEFAULT_SCENE, buffer: { of: 'point', meters: 500, code: '' } }),
    ).not.toHaveProperty('buffer');
  });

  it('writes a note as its kind, its places and its words', () => {
    const notes = [
      {
        kind: 'arrow' as const,
        at: [120.1, 30.2] as [number, number],
        from: [120.2, 30.3] as [number, number],
        text: '夜市: 8%',
      },
    ];
    expect(toSceneQuery({ ...DEFAULT_SCENE, notes })['notes']).toBe(
      'arrow:120.1,30.2:120.2,30.3:夜市%3a 8%25',
    );
  });

  it('leaves out what cannot be read, and says so', () => {
    const { scene, ignored } = parseSceneQuery({ notes: 'circle:1,2:x', buffer: 'point', region: '33' });
    expect(ignored).toEqual(['notes', 'buffer']);
    expect(scene).toMatchObject({ notes: [], buffer: null, scope: '33' });
  });
});

describe('the address of the map at the right', () => {
  it('is that of a scene of its own, and what it does not know is told', () => {
    const { scene, ignored } = parseSceneQuery({
      beside: 'on',
      'beside.window': 'last-7-days',
      'beside.category': '0101',
      'beside.region': '330106',
      window: 'all',
    });
    expect(scene).toMatchObject({
      window: { kind: 'all' },
      beside: { window: { kind: 'last-days', days: 7 }, filters: { categories: ['0101'] } },
    });
    expect(ignored).toEqual(['beside.region']);
  });
});
