import { describe, expect, it } from 'vitest';
import { buildDistrict } from '#data/district/build-district';
import { sampleOrders } from '#tests/support/sample-orders';
import { sampleStudyInput } from '#tests/support/sample-study-input';
import { runStudy } from '#tests/truths/run-study';
import { study } from '@/studies/seen-managed';
import { unitsOfLevel } from '@/studies/study-units';

const DAY = 86_400;
const district = buildDistrict({ seed: 1, incidents: 20_000 });
const end = Math.floor(district.endsAt / 1000);
const window = { fromSeconds: end - 365 * DAY, toSeconds: end + 1 };
const input = { ...sampleStudyInput(district, { window }), orders: sampleOrders(district) };

describe('seen and managed in the sample district', () => {
  it('counts each report of a street once, and each judged order in one way', () => {
    const { regions } = runStudy(study, input);
    const { unitOfRow } = unitsOfLevel(input, 'street');
    const inStreets = Array.from(input.rows.reportedAt).filter(
      (at, row) => at >= window.fromSeconds && unitOfRow[row]! >= 0,
    ).length;

    expect(regions.reduce((sum, { reports }) => sum + reports, 0)).toBe(inStreets);
    for (const { judged, managed, bounced, withoutUnit, late, reports, active } of regions) {
      expect(managed + bounced + withoutUnit + late).toBe(judged);
      expect(judged).toBeLessThanOrEqual(reports);
      expect(active).toBeLessThanOrEqual(reports);
    }
  });

  it('finds the late street to act least in time', () => {
    const { regions } = runStudy(study, input);
    const worst = regions.toSorted((a, b) => a.managedShare! - b.managedShare!)[0]!;

    expect(worst.code).toBe(district.truths.lateStreets[0]!.streetCode);
  });

  it('manages no less when more time is given', () => {
    const short = runStudy(study, input, { actHours: '4' }).regions;
    const long = runStudy(study, input, { actHours: '72' }).regions;

    short.forEach(({ managedShare }, i) =>
      expect(long[i]!.managedShare!).toBeGreaterThanOrEqual(managedShare!),
    );
  });

  it('makes no share of fewer than five orders', () => {
    const grids = runStudy(study, { ...input, frame: { ...input.frame, levelId: 'grid' } }).regions;

    for (const { judged, managedShare } of grids) expect(managedShare === null).toBe(judged < 5);
  });
});
