import { describe, expect, it } from 'vitest';
import { parseSourceKind } from '#data/import/words/source-words';

describe('parseSourceKind', () => {
  it.each([
    ['Constituent Call', 'hotline'],
    ['Citizens Connect App', 'hotline'],
    ['Employee Generated', 'patrol'],
    ['City Worker App', 'patrol'],
    ['Twitter', 'opinion'],
    ['微信小程序', 'hotline'],
    ['12345热线', 'hotline'],
    ['网格员巡查', 'patrol'],
    ['视频监控', 'video'],
    ['信访', 'petition'],
    ['110联动', 'police-clue'],
    ['Xyz', null],
  ])('reads %s', (word, kind) => {
    expect(parseSourceKind(word)).toBe(kind);
  });
});
