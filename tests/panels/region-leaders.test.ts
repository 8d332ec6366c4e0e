import type { Feature } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { Region } from '@/domain/region/region';
import { regionLeaders } from '@/panels/region-leaders';

const row = (properties: Record<string, unknown>): Feature =>
  ({ type: 'Feature', geometry: null, properties }) as unknown as Feature;
const path = ['G1', 'C1', 'S1'].map((code) => ({ code }) as Region);
const staff = [
  row({ streetCode: 'S1', leaderName: '李*明' }),
  row({ streetCode: 'S2', leaderName: '赵*' }),
  row({ gridCode: 'G1', leaderName: '韩*晨' }),
];

describe('regionLeaders', () => {
  it('names the leaders of grid and street, the nearest first, and nobody of elsewhere', () => {
    expect(regionLeaders(path, staff).map(({ name, kind, region }) => [name, kind, region.code])).toEqual([
      ['韩*晨', 'grid', 'G1'],
      ['李*明', 'street', 'S1'],
    ]);
  });

  it('leaves vacant posts and lists without leaders out', () => {
    const gaps = [row({ gridCode: 'G1', leaderName: null }), row({ streetCode: 'S1', fullTimeStaff: 7 })];

    expect(regionLeaders(path, gaps)).toEqual([]);
    expect(regionLeaders([], staff)).toEqual([]);
  });
});
