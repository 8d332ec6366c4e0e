import { expect, it } from 'vitest';
import { watermarkText } from '@/domain/access/watermark-text';

it('names who took a picture and the minute in the time of the district', () => {
  const li = { userName: 'li.na', displayName: '李娜', role: 'leader', scopeCodes: null } as const;

  expect(watermarkText(li, Date.parse('2026-11-22T06:05:59Z'), 'Asia/Shanghai')).toBe(
    '李娜 li.na 2026-11-22 14:05',
  );
});
