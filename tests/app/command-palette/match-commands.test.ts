import { describe, expect, it } from 'vitest';
import { matchCommands } from '@/app/command-palette/match-commands';
import type { Command } from '@/app/command-palette/match-commands';

const command = (title: string, words = ''): Command => ({
  id: title,
  kind: 'region',
  title,
  note: '',
  words,
  run: () => undefined,
});
const commands = [
  command('古槐街道', '990106002 Guhuai'),
  command('望江街道', '990106001 Wangjiang'),
  command('望江门社区 09 网格', '990106001001009'),
  command('滨江社区', 'Waterfront 9901'),
];
const found = (text: string) => matchCommands(commands, text, 10).map(({ title }) => title);

describe('matchCommands', () => {
  it('finds by part of the name, beginnings first', () => {
    expect(found('望江')).toEqual(['望江街道', '望江门社区 09 网格']);
    expect(found('江')).toEqual(['望江街道', '望江门社区 09 网格', '滨江社区']);
  });

  it('finds by initials of pinyin, by code and by the other language, in either case', () => {
    expect(found('wjjd')).toEqual(['望江街道']);
    expect(found('GHJ')).toEqual(['古槐街道']);
    expect(found('990106001001')).toEqual(['望江门社区 09 网格']);
    expect(found('waterf')).toEqual(['滨江社区']);
  });

  it('wants every word typed, and gives everything where nothing is', () => {
    expect(found('望江 09')).toEqual(['望江门社区 09 网格']);
    expect(found('望江 xyz')).toEqual([]);
    expect(matchCommands(commands, ' ', 2)).toHaveLength(2);
  });
});
