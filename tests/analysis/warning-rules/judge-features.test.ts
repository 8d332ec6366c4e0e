import { describe, expect, it } from 'vitest';
import { judgeFeatures } from '@/analysis/warning-rules/judge-features';
import { regionCode } from '@/domain/region/region';
import type { ListRule, ValueRule } from '@/domain/warning/warning-rule';

const common = { id: 'r', name: { zh: '规则', en: 'Rule' }, isEnabled: true, owner: null, budgetPerDay: 1 };
const places = {
  regionAt: (longitude: number) => (longitude < 121 ? 'west' : null),
  regionOf: (code: string) =>
    code === 'G1'
      ? {
          code: regionCode('G1'),
          name: { zh: '一号网格', en: 'Grid 1' },
          labelPosition: [120.4, 30.4] as const,
        }
      : null,
};
const sensor = (id: string, properties: object) => ({
  id,
  geometry: { type: 'Point' as const, coordinates: [120.1, 30.2] },
  properties,
});

describe('judgeFeatures', () => {
  const level: ValueRule = {
    ...common,
    kind: 'value',
    collectionId: 'water-levels',
    property: 'levelMeters',
    direction: 'above',
    limits: [4, null, 3, null],
    clearMargin: 0.2,
  };

  it('reads the worst limit a value reaches, and clears only beyond the margin', () => {
    const judged = judgeFeatures(
      level,
      [
        sensor('a', { name: '东闸', levelMeters: 4.1 }),
        sensor('b', { levelMeters: 3 }),
        sensor('c', { levelMeters: 2.9 }),
        sensor('d', { levelMeters: 2.8 }),
      ],
      places,
    );
    expect(judged.raised.map(({ key, level: found, evidence }) => [key, found, evidence.limit])).toEqual([
      ['feature a', 1, 4],
      ['feature b', 3, 3],
    ]);
    expect(judged.raised[0]!.evidence.direction).toBe('above');
    // 2.9 lies within 0.2 of the limit of 3: not back yet; 2.8 is.
    expect(['c', 'd'].map((id) => judged.find(`feature ${id}`)!.isClear)).toEqual([false, true]);
    expect(judged.raised[0]!.target).toMatchObject({
      name: { zh: '东闸' },
      regionCode: 'west',
      position: [120.1, 30.2],
    });
  });

  it('does not judge a value that is not there', () => {
    const judged = judgeFeatures(level, [sensor('a', { levelMeters: null })], places);
    expect(judged.raised).toEqual([]);
    expect(judged.find('feature a')).toBeNull();
    expect(judged.has('feature a')).toBe(true);
  });

  it('reads values that fall, and places what names its grid', () => {
    const rule: ValueRule = {
      ...level,
      property: 'workers',
      direction: 'below',
      limits: [null, null, 0, null],
      clearMargin: 0,
    };
    const staff = (id: string, workers: number) => ({
      id,
      geometry: null,
      properties: { gridCode: 'G1', workers },
    });
    const judged = judgeFeatures(rule, [staff('x', 0), staff('y', 1)], places);
    expect(judged.raised.map(({ key, target }) => [key, target.regionCode, target.position])).toEqual([
      ['feature x', 'G1', [120.4, 30.4]],
    ]);
    expect(judged.find('feature y')!.isClear).toBe(true);
  });

  it('takes levels from a list', () => {
    const list: ListRule = {
      ...common,
      kind: 'list',
      collectionId: 'firms',
      property: 'risk',
      levels: { '1': 1, 高: 2 },
    };
    const judged = judgeFeatures(
      list,
      [sensor('a', { risk: 1 }), sensor('b', { risk: '高' }), sensor('c', { risk: 4 }), sensor('d', {})],
      places,
    );
    expect(judged.raised.map((one) => one.level)).toEqual([1, 2]);
    expect(judged.find('feature d')).toMatchObject({ level: 0, isClear: true });
  });
});
