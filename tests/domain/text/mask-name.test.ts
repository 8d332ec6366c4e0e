import { describe, expect, it } from 'vitest';
import { maskName } from '@/domain/text/mask-name';

describe('maskName', () => {
  it('keeps the first and the last of a name and stars what is between', () => {
    expect(maskName('陈晓明')).toBe('陈*明');
    expect(maskName('欧阳晓明')).toBe('欧**明');
    expect(maskName('陈明')).toBe('陈*');
    expect(maskName('Chen Xiaoming')).toBe('Chen X.');
  });

  it('leaves offices, posts and machines as they are', () => {
    for (const name of ['城管局', '管理员', '值班长', '望江街道办事处', 'operator', 'wall-2', '']) {
      expect(maskName(name)).toBe(name);
    }
  });
});
