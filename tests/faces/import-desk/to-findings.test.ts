import { describe, expect, it } from 'vitest';
import { toFindings } from '@/faces/import-desk/to-findings';

const problem = (code: string, effect: 'rejected' | 'kept' | 'merged', line: number) => ({
  file: 'a.csv',
  line,
  field: null,
  value: null,
  code,
  effect,
  reasonZh: '',
  reasonEn: '',
});

describe('findings of an import', () => {
  it('put what is left out first, then what is most frequent, each with its first row', () => {
    const findings = toFindings({ far: 9, blank: 40, broken: 2, unseen: 70 }, [
      problem('blank', 'kept', 3),
      problem('far', 'kept', 5),
      problem('broken', 'rejected', 8),
      problem('broken', 'rejected', 9),
    ]);

    expect(findings.map(({ code, count, example }) => [code, count, example?.line ?? null])).toEqual([
      ['broken', 2, 8],
      ['blank', 40, 3],
      ['far', 9, 5],
      ['unseen', 70, null],
    ]);
  });
});
