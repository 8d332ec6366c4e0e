import { describe, expect, it } from 'vitest';
import { pinyinInitials } from '@/app/command-palette/pinyin-initials';

describe('pinyinInitials', () => {
  it.each([
    ['望江街道', 'wjjd'],
    ['古槐街道', 'ghjd'],
    ['柳浦街道', 'lpjd'],
    ['事件密度', 'sjmd'],
    ['基础网格', 'jcwg'],
    ['北岭镇', 'blz'],
    ['09 Grid', '09 grid'],
  ])('reads %s as %s', (text, initials) => {
    expect(pinyinInitials(text)).toBe(initials);
  });
});
