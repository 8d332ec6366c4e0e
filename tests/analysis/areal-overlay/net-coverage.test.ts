import { describe, expect, it } from 'vitest';
import { netCoverage } from '@/analysis/areal-overlay/net-coverage';
import { gridNet, rectangle } from '#tests/support/planar-shapes';

describe('netCoverage', () => {
  it('tells gaps, overlaps, holes and what lies outside, worked by hand', () => {
    const netP = [rectangle(0, 0, 60, 100), rectangle(50, 0, 100, 100)];
    const netQ = [rectangle(0, 0, 100, 40), rectangle(0, 40, 110, 90)];
    const found = netCoverage(netP, netQ, rectangle(0, 0, 100, 100));
    const expected = {
      unionP: 10_000,
      unionQ: 4_000 + 5_500,
      onlyP: 1_000,
      onlyQ: 500,
      overlapP: 1_000,
      overlapQ: 0,
      holesP: 0,
      holesQ: 1_000,
      outsideP: 0,
      outsideQ: 500,
    };
    for (const [name, area] of Object.entries(expected))
      expect(found[name as keyof typeof found]).toBeCloseTo(area, 6);
  });

  it('finds nothing amiss in two partitions of the same ground', () => {
    const found = netCoverage(gridNet(3, 3, [90, 90]), gridNet(2, 5, [90, 90]));
    expect(found.unionP).toBeCloseTo(8_100, 6);
    for (const figure of [
      found.onlyP,
      found.onlyQ,
      found.overlapP,
      found.overlapQ,
      found.holesP,
      found.outsideP,
    ])
      expect(figure).toBeCloseTo(0, 6);
  });
});
