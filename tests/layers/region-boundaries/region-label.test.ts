import { describe, expect, it } from 'vitest';
import { regionLabel } from '@/layers/region-boundaries/region-label';

const named = (zh: string, en = '') => ({ name: { zh, en } });

describe('regionLabel', () => {
  it('sets the number alone for a grid', () => {
    expect(regionLabel(named('望江门社区 09 网格'), 3, 'zh')).toBe('09');
    expect(regionLabel(named('云桥第12网格'), 3, 'zh')).toBe('12');
    expect(regionLabel(named('一号', 'Wangjiangmen Grid 09'), 3, 'en')).toBe('09');
  });

  it('sets the whole name where there is no number, or where the level is not deep', () => {
    expect(regionLabel(named('滨江公园'), 3, 'zh')).toBe('滨江公园');
    expect(regionLabel(named('第9社区 9'), 2, 'zh')).toBe('第9社区 9');
  });

  it('falls back to Chinese where there is no English', () => {
    expect(regionLabel(named('新澜街道'), 1, 'en')).toBe('新澜街道');
  });
});
