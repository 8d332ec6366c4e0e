import { describe, expect, it } from 'vitest';
import { warningSubject } from '@/panels/warning-card/warning-subject';
import { buildWarning } from '#tests/support/build-warning';

const departments = [
  { code: 'D01', name: { zh: '区城管局', en: 'Urban management' } },
  { code: 'D02', name: { zh: '区应急局', en: 'Emergency management' } },
] as never;

describe('warningSubject', () => {
  it('is about the warning, at its place, led by its owner', () => {
    const warning = buildWarning({ owner: 'D02' });

    expect(warningSubject(warning, 'x', departments)).toMatchObject({
      target: { kind: 'warning', id: warning.id },
      regionCode: warning.target.regionCode,
      position: warning.target.position,
      departmentCode: 'D02',
    });
  });

  it('knows a unit that was assigned by its name, and no unit where a person was', () => {
    const lead = (owner: string | null) =>
      warningSubject(buildWarning({ owner }), 'x', departments).departmentCode;

    expect(lead('区城管局')).toBe('D01');
    expect(lead('Emergency management')).toBe('D02');
    expect(lead('王主任')).toBeNull();
    expect(lead(null)).toBeNull();
  });

  it('counts around a feature, within a region, and everything for the whole', () => {
    const { target } = buildWarning();
    const extent = (kind: 'whole' | 'region' | 'feature') =>
      warningSubject(buildWarning({ target: { ...target, kind } }), 'x', departments).extent;

    expect([extent('feature'), extent('region'), extent('whole')]).toEqual(['around', 'region', 'whole']);
  });
});
