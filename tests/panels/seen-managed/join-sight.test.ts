import { describe, expect, it } from 'vitest';
import { joinSight, reasonOf } from '@/panels/seen-managed/join-sight';
import type { ManagedRegion } from '@/studies/seen-managed/reference';

const region = (code: string, part: Partial<ManagedRegion> = {}): ManagedRegion => ({
  code,
  reports: 100,
  active: 50,
  judged: 100,
  managed: 90,
  bounced: 0,
  withoutUnit: 0,
  late: 10,
  managedShare: 0.9,
  activeShare: 0.5,
  ...part,
});
const result = (regions: readonly ManagedRegion[]) => ({
  levelId: 'street',
  actHours: 24,
  seenLimit: 0.6,
  managedLimit: 0.7,
  regions,
});
const sight = (code: string, share: number) => ({
  code,
  areaSquareMeters: 1000,
  atLeast: [1000, 1000 * share],
});

describe('joinSight', () => {
  it('lists the worst first, and what is not known last', () => {
    const regions = [
      region('good'),
      region('unseen', { activeShare: 0.1 }),
      region('unmanaged', { managedShare: 0.4 }),
      region('neither', { activeShare: 0.1, managedShare: 0.4 }),
      region('unknown', { managedShare: null }),
    ];
    const joined = joinSight(
      result(regions),
      regions.map(({ code }) => sight(code, 0.3)),
    );

    expect(joined.map(({ code, quadrant }) => [code, quadrant])).toEqual([
      ['neither', 'neither'],
      ['unmanaged', 'seen-not-managed'],
      ['unseen', 'managed-not-seen'],
      ['good', 'both'],
      ['unknown', null],
    ]);
  });

  it('judges by active finding alone where no camera is known', () => {
    const [only] = joinSight(result([region('a', { activeShare: 0.65 })]), []);

    expect(only).toMatchObject({ cameraShare: null, seen: 0.65, quadrant: 'both' });
  });

  it('says what a region lacks most', () => {
    const [bounced] = joinSight(result([region('a', { managedShare: 0.4, bounced: 40, late: 20 })]), []);
    const [late] = joinSight(result([region('a', { managedShare: 0.4, late: 60 })]), [sight('a', 0.6)]);
    const [blind] = joinSight(result([region('a', { activeShare: 0.4 })]), [sight('a', 0.05)]);

    expect(reasonOf(bounced!)).toBe('bounced');
    expect(reasonOf(late!)).toBe('late');
    expect(reasonOf(blind!)).toBe('no-camera');
    expect(reasonOf(joinSight(result([region('a')]), [sight('a', 0.9)])[0]!)).toBeNull();
  });
});
