import { describe, expect, it } from 'vitest';
import { toCurves } from '@/panels/closing-curves/to-curves';
import type { ClosingGroup } from '@/studies/time-to-close/reference';

const group = (code: string | null, days: number | null): ClosingGroup => ({
  code,
  name: { zh: code ?? '全部', en: code ?? 'all' },
  count: 100,
  open: 10,
  median: { days, lower: null, upper: null },
  openAfter: [],
  curve: new Float32Array(0),
});

describe('toCurves', () => {
  it('names the slowest and the fastest, and draws the others behind them', () => {
    const curves = toCurves({ whole: group(null, 2), groups: [group('a', 2), group('b', 5), group('c', 1)] });

    expect(curves.map(({ role, group: { code } }) => [role, code])).toEqual([
      ['whole', null],
      ['slowest', 'b'],
      ['fastest', 'c'],
      ['other', 'a'],
    ]);
  });

  it('takes a group most of which is still open for the slowest', () => {
    const [, slowest] = toCurves({ whole: group(null, 2), groups: [group('a', 9), group('b', null)] });

    expect(slowest!.group.code).toBe('b');
  });

  it('compares nothing where there is one group', () => {
    expect(toCurves({ whole: group(null, 2), groups: [group('a', 2)] }).map(({ role }) => role)).toEqual([
      'whole',
      'other',
    ]);
  });
});
