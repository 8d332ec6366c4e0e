import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialLowerTail } from '@/analysis/special-functions/binomial-distribution';
import { buildFunnelPlot, funnelLimits } from '@/analysis/funnel-plot/funnel-plot';

describe('funnelLimits', () => {
  it('gives the exact limit worked out by hand', () => {
    // 10 trials at 1/2: P(X <= 1) = 11/1024 = 0.01074, P(X <= 2) = 56/1024 = 0.05469, so the 2.5 % quantile is 2;
    // 2 - (0.0546875 - 0.025) / (45/1024) = 2 - 0.675556 = 1.324444, over 10 trials 0.1324444.
    const { lower95, upper95 } = funnelLimits(0.5, 10);

    expect(lower95).toBeCloseTo(0.132444, 5);
    // The mirror: 9 of 10 (P(X >= 9) = 0.01074) lies outside, 8 of 10 (P(X >= 8) = 0.05469) inside.
    expect(upper95).toBeCloseTo(0.867556, 5);
  });

  it('widens by the root of the dispersion', () => {
    // 0.8 - 1.959964 * sqrt(4 * 0.8 * 0.2 / 400) = 0.8 - 0.0784.
    expect(funnelLimits(0.8, 400, 4).lower95).toBeCloseTo(0.8 - 0.078399, 5);
  });

  it('holds the target, nests the limits, and narrows with size', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.02, max: 0.98, noNaN: true }),
        fc.integer({ min: 50, max: 4000 }),
        (p, n) => {
          const near = funnelLimits(p, n);
          const far = funnelLimits(p, n * 16);

          expect(near.lower998).toBeLessThanOrEqual(near.lower95);
          expect(near.upper95).toBeLessThanOrEqual(near.upper998);
          expect(far.upper95 - far.lower95).toBeLessThan(near.upper95 - near.lower95);
          expect(far.lower95).toBeLessThan(p);
          expect(far.upper95).toBeGreaterThan(p);
          expect(binomialLowerTail(Math.floor(near.lower95 * n) - 1, n, p)).toBeLessThanOrEqual(0.025 + 1e-9);
        },
      ),
      { seed: 7, numRuns: 200 },
    );
  });
});

describe('buildFunnelPlot', () => {
  it('tells small units from large ones with the same share', () => {
    const plot = buildFunnelPlot({
      successes: [16, 1600, 4500, 4400, 5],
      trials: [20, 2000, 5000, 5000, 5],
    })!;

    expect(plot.target).toBeCloseTo((16 + 1600 + 4500 + 4400 + 5) / 12025, 12);
    expect(plot.classes).toEqual(['within', 'far-below', 'far-above', 'within', 'too-few']);
  });

  it('does not let a few units hide the one that is out', () => {
    const plot = buildFunnelPlot({ successes: [700, 900, 905, 895], trials: [1000, 1000, 1000, 1000] })!;

    expect(plot.corrected).toBe(false);
    expect(plot.classes[0]).toBe('far-below');
  });

  it('widens where ten or more units scatter beyond chance, and then flags fewer', () => {
    const successes = Array.from({ length: 20 }, (_, i) => 800 + (i % 2 === 0 ? 40 : -40));
    const plot = buildFunnelPlot({ successes, trials: new Array<number>(20).fill(1000) })!;

    // z = 0.04 / sqrt(0.8 * 0.2 / 1000) = 3.162 everywhere, so the dispersion is 10.
    expect(plot.dispersion).toBeCloseTo(10, 6);
    expect(plot.corrected).toBe(true);
    expect(new Set(plot.classes)).toEqual(new Set(['within']));
    expect(Math.abs(plot.z[0]!)).toBeCloseTo(1, 6);
  });

  it('is the same turned around when successes and failures are swapped', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 80 }), fc.integer({ min: 1, max: 80 })), {
          minLength: 3,
          maxLength: 14,
        }),
        (units) => {
          const trials = units.map(([won, lost]) => won + lost);
          const plot = buildFunnelPlot({ successes: units.map(([won]) => won), trials });
          const turned = buildFunnelPlot({ successes: units.map(([, lost]) => lost), trials });
          if (!plot || !turned) return;
          plot.z.forEach((z, i) => expect(turned.z[i]!).toBeCloseTo(-z, 8));
          plot.limits.forEach(({ lower95 }, i) =>
            expect(turned.limits[i]!.upper95).toBeCloseTo(1 - lower95, 8),
          );
        },
      ),
      { seed: 11, numRuns: 100 },
    );
  });

  it('has nothing to say where all went the same way, and refuses nonsense', () => {
    expect(buildFunnelPlot({ successes: [10, 20], trials: [10, 20] })).toBeNull();
    expect(buildFunnelPlot({ successes: [], trials: [] })).toBeNull();
    expect(() => buildFunnelPlot({ successes: [3], trials: [2] })).toThrow(RangeError);
    expect(() => buildFunnelPlot({ successes: [3, 1], trials: [5] })).toThrow(RangeError);
  });
});
