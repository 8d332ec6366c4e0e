import { describe, expect, it } from 'vitest';
import { suggestUnits } from '@/panels/dispatch-desk/suggest-units';

const units = ['market', 'city', 'fire', 'street'].map((code) => ({ code }));
const rows = ['city', 'street', 'street', null, 'gone'].map((departmentCode) => ({ departmentCode }));

describe('suggestUnits', () => {
  it('puts first who leads, then who has most open orders here, then the rest as they are listed', () => {
    expect(suggestUnits(units, rows, 'fire')).toEqual([
      { code: 'fire', open: 0 },
      { code: 'street', open: 2 },
      { code: 'city', open: 1 },
      { code: 'market', open: 0 },
    ]);
  });

  it('keeps the list as it is where nothing is known', () => {
    expect(suggestUnits(units, [], null).map(({ code }) => code)).toEqual([
      'market',
      'city',
      'fire',
      'street',
    ]);
  });
});
