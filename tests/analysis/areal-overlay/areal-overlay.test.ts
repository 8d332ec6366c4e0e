import { describe, expect, it } from 'vitest';
import { arealOverlay, overlayTable } from '@/analysis/areal-overlay/areal-overlay';
import { vMeasure } from '@/analysis/v-measure/v-measure';
import { gridNet, rectangle } from '#tests/support/planar-shapes';

describe('arealOverlay', () => {
  it('finds each pair once with its area: a net of 4 over one of 2', () => {
    const overlay = arealOverlay(gridNet(2, 1, [100, 100]), gridNet(2, 2, [100, 100]));
    expect(overlay.pairs.map(({ p, q, areaSquareMeters }) => [p, q, areaSquareMeters])).toEqual([
      [0, 0, 2500],
      [0, 2, 2500],
      [1, 1, 2500],
      [1, 3, 2500],
    ]);
    // Q refines P: nested.
    const measure = vMeasure(overlayTable(overlay))!;
    expect(measure.homogeneity).toBeCloseTo(1, 12);
    expect(measure.completeness).toBeCloseTo(0.5, 12);
  });

  it('is 1 for a net with itself', () => {
    const net = gridNet(4, 3, [100, 90]);
    expect(vMeasure(overlayTable(arealOverlay(net, net)))!.vMeasure).toBeCloseTo(1, 12);
  });

  it('sums to the whole for partitions of the same ground', () => {
    const { weights } = overlayTable(arealOverlay(gridNet(3, 4, [100, 100]), gridNet(7, 2, [100, 100])));
    expect(weights.reduce((sum, area) => sum + area, 0)).toBeCloseTo(10_000, 6);
  });

  it('tells strips of separate digitizing from real overlaps, piece by piece', () => {
    const net = [rectangle(0, 0, 100, 100)];
    // A comb: a strip of 1 m along the border of the unit, and a block of 20 m.
    const strip = arealOverlay(net, [rectangle(99, 0, 200, 100)]);
    const block = arealOverlay(net, [rectangle(80, 0, 200, 100)]);
    expect(strip.pairs[0]!.pieces[0]).toMatchObject({ isSliver: true, areaSquareMeters: 100 });
    expect(block.pairs[0]!.pieces[0]!.isSliver).toBe(false);
    expect(overlayTable(strip, { withSlivers: false }).weights[0]).toBe(0);
    // 4 m wide, 40 m long: 1.6 % of the unit, so judged by width alone.
    expect(arealOverlay(net, [rectangle(96, 0, 200, 40)]).pairs[0]!.pieces[0]!.isSliver).toBe(false);
    // 4 m wide, 20 m long: below 1 % of both, and mean width 3.3 m.
    expect(arealOverlay(net, [rectangle(96, 0, 1200, 20)]).pairs[0]!.pieces[0]!.isSliver).toBe(true);
  });

  it('takes empty nets and units without a shape', () => {
    expect(arealOverlay([], gridNet(1, 1, [1, 1])).pairs).toEqual([]);
    expect(arealOverlay(gridNet(1, 1, [1, 1]), []).pairs).toEqual([]);
    expect(arealOverlay([[], rectangle(0, 0, 9, 9)], [[], rectangle(0, 0, 9, 9)]).pairs).toMatchObject([
      { p: 1, q: 1 },
    ]);
    const aborted = { signal: { aborted: true } };
    expect(() => arealOverlay(gridNet(1, 1, [1, 1]), gridNet(1, 1, [1, 1]), {}, aborted)).toThrow('stopped');
  });
});
