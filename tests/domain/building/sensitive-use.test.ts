import { describe, expect, it } from 'vitest';
import { toSensitiveUse } from '@/domain/building/sensitive-use';

describe('toSensitiveUse', () => {
  it('knows homes and schools by the words of OpenStreetMap, of Chinese surveys and of the sample', () => {
    expect(['apartments', 'house', 'village-house', '住宅楼', '学生宿舍'].map(toSensitiveUse)).toEqual(
      Array.from({ length: 5 }, () => 'home'),
    );
    expect(['school', 'kindergarten', '第二小学'].map(toSensitiveUse)).toEqual([
      'school',
      'school',
      'school',
    ]);
  });

  it('takes nothing else for one', () => {
    expect(['office', 'yes', 'greenhouse', '', null, 7].map(toSensitiveUse)).toEqual(
      Array.from({ length: 6 }, () => null),
    );
  });
});
