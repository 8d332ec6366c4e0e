import { expect, it } from 'vitest';
import { placeWords } from '@/panels/place-words';

it.each([
  [['澜湖区', '望江街道', '兰亭社区', '兰亭社区 03 网格'], '兰亭社区 03 网格'],
  [['澜湖区', '望江街道', '兰亭社区'], '望江街道 · 兰亭社区'],
  [['澜湖区'], '澜湖区'],
  [[], ''],
])('names %j as %s', (path, words) => {
  expect(placeWords(path)).toBe(words);
});
