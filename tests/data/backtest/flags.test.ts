import { describe, expect, it } from 'vitest';
import { FlagsError, parseFlags } from '#data/backtest/flags';

describe('parseFlags', () => {
  it('reads a folder or a service with the defaults of the studies', () => {
    expect(parseFlags(['--data', 'x'])).toMatchObject({
      source: { kind: 'folder', path: 'x' },
      levelId: null,
      categories: [],
      train: 'citizen',
      unit: 'auto',
    });
    const { source, levelId, categories } = parseFlags(
      '--url http://127.0.0.1:8080 --level grid --category 01 --category 02'.split(' '),
    );
    expect(source).toEqual({ kind: 'service', url: 'http://127.0.0.1:8080' });
    expect([levelId, ...categories]).toEqual(['grid', '01', '02']);
  });

  it('says what makes no sense', () => {
    for (const line of ['', '--data a --url b', '--data a --train some', '--nonsense'])
      expect(() => parseFlags(line.split(' ').filter(Boolean))).toThrow(FlagsError);
    expect(parseFlags(['--help']).help).toBe(true);
  });
});
