import { describe, expect, it } from 'vitest';
import { buildRandom, type Random } from '@/analysis/random/random';
import { drawPoisson } from '@/analysis/random/variates';
import { scanStatistic } from '@/analysis/scan/scan-statistic';
import { latticeCenters } from '#tests/support/lattice';
import { uniformityP } from '#tests/support/uniformity';

const side = 6;
const places = side * side;
const steps = 12;
const centers = latticeCenters(side, side, 400);
const flat = new Float64Array(places * steps).fill(1);

const chance = (random: Random, mean: number, length = places * steps) =>
  Float64Array.from({ length }, () => drawPoisson(random, mean));

describe('scanStatistic', () => {
  it('gives the hand-worked ratio of one place', () => {
    // 8 of 12 events at one of four places far apart, 3 expected: 8 ln(8/3) + 4 ln(4/9).
    const result = scanStatistic(
      { xs: [0, 100, 300, 700], ys: [0, 0, 0, 0], counts: [8, 2, 1, 1], baseline: [1, 1, 1, 1] },
      { maxFraction: 0.5, permutations: 99 },
    );
    expect(result.clusters[0]).toMatchObject({
      members: [0],
      center: 0,
      duration: 1,
      observed: 8,
      expected: 3,
    });
    expect(result.clusters[0]!.logLikelihoodRatio).toBeCloseTo(8 * Math.log(8 / 3) + 4 * Math.log(4 / 9), 12);
    expect(result.clusters[0]!.relativeRisk).toBeCloseTo(8 / 3 / (4 / 9), 12);
    expect(result.clusters[0]!.recurrenceIntervalRuns).toBeCloseTo(1 / result.clusters[0]!.p, 12);
  });

  it('finds a planted outbreak of the last days in at least 80 % of runs, also without a baseline', () => {
    const planted = [14, 15, 20, 21];
    for (const baseline of [flat, null]) {
      const random = buildRandom(101);
      let found = 0;
      for (let run = 0; run < 25; run++) {
        const counts = chance(random, 1);
        for (const place of planted)
          for (let t = 9; t < 12; t++) counts[t * places + place]! += drawPoisson(random, 4);
        const [cluster] = scanStatistic(
          { ...centers, counts, baseline },
          { maxFraction: 0.25, permutations: 99, seed: run },
        ).clusters;
        const overlap = cluster!.members.filter((place) => planted.includes(place)).length;
        if (cluster!.p <= 0.05 && overlap >= 3 && cluster!.duration <= 4) found++;
      }
      expect(found / 25).toBeGreaterThanOrEqual(0.8);
    }
  });

  it.each([
    ['a baseline', flat],
    ['the permutation model', null],
  ] as const)('has uniform p under chance with %s', (_, baseline) => {
    const random = buildRandom(102);
    const pValues = Array.from({ length: 80 }, (__, run) => {
      const counts = chance(random, 0.6);
      return scanStatistic({ ...centers, counts, baseline }, { permutations: 99, seed: run }).clusters[0]!.p;
    });
    expect(uniformityP(pValues)).toBeGreaterThan(0.001);
  });

  it('reports further clusters only where they share no place with those before', () => {
    const counts = new Float64Array(places).fill(1);
    for (const place of [0, 1, 6, 34, 35]) counts[place] = 9;
    const { clusters } = scanStatistic(
      { ...centers, counts, baseline: new Float64Array(places).fill(1) },
      { maxFraction: 0.2, permutations: 99 },
    );
    const members = clusters.flatMap((cluster) => cluster.members);
    expect(new Set(members).size).toBe(members.length);
    expect(clusters.slice(0, 2).map((cluster) => cluster.members)).toEqual([
      [0, 1, 6],
      [29, 34, 35],
    ]);
    expect(clusters[0]!.logLikelihoodRatio).toBeGreaterThan(clusters[1]!.logLikelihoodRatio);
  });

  it('stops early where chance reaches the cluster often, with the same verdict', () => {
    const counts = chance(buildRandom(103), 1);
    const input = { ...centers, counts, baseline: flat };
    const early = scanStatistic(input, { stopAfterExceedances: 10 });
    expect(early.simulations).toBeLessThan(999);
    expect(Math.abs(early.clusters[0]!.p - scanStatistic(input).clusters[0]!.p)).toBeLessThan(0.25);
  });

  it('finds nothing in nothing, and refuses counts that are not whole or do not fit', () => {
    const empty = {
      ...centers,
      counts: new Float64Array(places),
      baseline: new Float64Array(places).fill(1),
    };
    expect(scanStatistic(empty).clusters).toEqual([]);
    expect(() => scanStatistic({ ...empty, counts: [1] })).toThrow(RangeError);
    expect(() => scanStatistic({ ...empty, counts: new Float64Array(places).fill(0.5) })).toThrow(RangeError);
    expect(() => scanStatistic({ ...empty, baseline: [1] })).toThrow(RangeError);
  });

  it('gives the same answer for the same seed', () => {
    const input = { ...centers, counts: chance(buildRandom(104), 1), baseline: flat };
    const options = { permutations: 99, seed: 7 };
    expect(scanStatistic(input, options)).toEqual(scanStatistic(input, options));
  });
});
