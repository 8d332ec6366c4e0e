import { describe, expect, it } from 'vitest';
import { buildDistrict } from '#data/district/build-district';
import { sampleOrders } from '#tests/support/sample-orders';
import { sampleStudyInput } from '#tests/support/sample-study-input';
import { runStudy } from '#tests/truths/run-study';
import { study } from '@/studies/flow';

const DAY = 86_400;
const district = buildDistrict({ seed: 1, incidents: 30_000 });
const end = Math.floor(district.endsAt / 1000);
const input = {
  ...sampleStudyInput(district, { window: { fromSeconds: end - 365 * DAY, toSeconds: end + 1 } }),
  orders: sampleOrders(district),
};
const result = runStudy(study, input);
const sumOf = (counts: readonly { readonly count: number }[]) =>
  counts.reduce((sum, { count }) => sum + count, 0);

describe('who passes what to whom in the sample district', () => {
  it('counts every row of the window once by source, by link and by platform', () => {
    const rows = input.rows.reportedAt.filter((at) => at >= end - 365 * DAY).length;

    expect(result.total).toBe(rows);
    expect(sumOf(result.sources)).toBe(rows);
    expect(sumOf(result.links)).toBe(rows);
    expect(result.platforms.reduce((sum, { sent }) => sum + sent, 0)).toBe(rows);
  });

  it('finds the silo first: its two units, its class, and about its share of that class', () => {
    const [truth] = district.truths.silos;
    const [pair] = result.pairs;

    expect(new Set(pair!.units)).toEqual(new Set(truth!.departmentCodes));
    expect(pair!.categoryCode).toBe(truth!.categoryCode);
    expect(pair!.bounced / pair!.ofClass).toBeGreaterThan(truth!.fraction - 0.15);
  });

  it('sees each satellite both send and take', () => {
    for (const { id, sent, received, sendingLagHours } of result.platforms) {
      expect(sent, id).toBeGreaterThan(0);
      expect(received, id).toBeGreaterThan(0);
      expect(sendingLagHours, id).toBeGreaterThan(0);
    }
  });

  it('tells orders with several units from those with one', () => {
    expect(result.joint.count).toBeGreaterThan(0);
    expect(result.joint.alone).toBeGreaterThan(result.joint.count);
  });
});
