import { describe, expect, it } from 'vitest';
import { formatChange } from '@/ui/format/format-change';

describe('formatChange', () => {
  it('fills the mark where the change is adverse and leaves it hollow where it is not', () => {
    expect(formatChange(115, 100)).toEqual({ mark: '▲', text: '15%', adverse: true });
    expect(formatChange(85, 100)).toEqual({ mark: '▽', text: '15%', adverse: false });
    expect(formatChange(85, 100, 'down')).toEqual({ mark: '▼', text: '15%', adverse: true });
    expect(formatChange(115, 100, 'down')!.mark).toBe('△');
  });

  it('gives no percentage on a base under five, but both counts', () => {
    expect(formatChange(9, 3)!.text).toBe('3 → 9');
    expect(formatChange(2, 0)!.text).toBe('0 → 2');
  });

  it('says nothing where there is nothing to compare with', () => {
    expect(formatChange(9, null)).toBeNull();
    expect(formatChange(7, 7)).toEqual({ mark: '—', text: '0%', adverse: false });
  });
});
