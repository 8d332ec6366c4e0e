import { backTest } from '@/analysis/back-test/back-test';
import { includeSelf } from '@/analysis/contiguity/spatial-weights';
import { emergingHotSpots } from '@/analysis/emerging-hot-spots/emerging-hot-spots';
import { getisOrdGiStar } from '@/analysis/gi-star/getis-ord-gi-star';
import { hotSpotMap } from '@/analysis/gi-star/hot-spot-map';
import { densityRaster } from '@/analysis/kernel-density/density-raster';
import { knoxTest } from '@/analysis/knox/knox-test';
import { moranMap } from '@/analysis/local-moran/moran-map';
import { buildRandom } from '@/analysis/random/random';
import { scanStatistic } from '@/analysis/scan/scan-statistic';
import { buildBuildingIndex } from '@/analysis/visibility/building-index';
import { viewshed } from '@/analysis/visibility/viewshed';
import { latticeCenters, queenLattice } from '../../support/lattice';
import { drawTown, drawView } from '../../support/random-town';
import { atMost } from '../bench-case';
import type { BenchCase, BenchRow } from '../bench-case';
import { plainGiStar, plainKernelDensity, plainKnox } from '../plain-statistics';

const SIDE_METERS = 10_000;

/** The statistics at the sizes of the methods' specification, some against plain loops over the same data. */
export const bench: BenchCase = {
  id: 'statistics',
  run: (say) => {
    const rows: BenchRow[] = [];
    for (const [name, measure] of Object.entries(MEASURES)) {
      say(name);
      rows.push(...measure());
    }
    return Promise.resolve(rows);
  },
};

const MEASURES: Readonly<Record<string, () => BenchRow[]>> = {
  density: () => {
    const events = scatter(50_000);
    const raster = { west: 0, south: 0, cellSizeMeters: SIDE_METERS / 500, columns: 500, rows: 500 };
    const kernel = { kind: 'quartic', scaleMeters: 300 } as const;
    const own = time(() => densityRaster(events, kernel, raster));
    // A hundredth of the cells, for each of which the plain loop reads all events.
    const plain = 100 * time(() => plainKernelDensity(events, 300, { ...raster, rows: 5 }), 1);
    return [
      row('kernel density, 50,000 events on 500 × 500', own, 300, {
        name: 'every event at every cell (from 1 %)',
        value: plain,
      }),
    ];
  },
  hotSpots: () => {
    const weights = queenLattice(50, 40);
    const values = counts(2000, 4);
    const own = time(() => {
      hotSpotMap({ values, weights: includeSelf(weights), inference: 'normal' });
      moranMap({ values, weights, inference: 'normal' });
    });
    const score = time(() => getisOrdGiStar(values, includeSelf(weights)));
    const plain = time(() => plainGiStar(values, includeSelf(weights)), 3);
    return [
      row('Gi* + local Moran + FDR, 2,000 grids', own, 50),
      row('Gi* alone, 2,000 grids', score, null, { name: 'a full matrix', value: plain }),
    ];
  },
  emerging: () => {
    const cells = 2000;
    const steps = 104;
    const cube = { cells, steps, values: counts(cells * steps, 2) };
    return [
      row(
        'emerging hot spots, 2,000 grids × 104 weeks',
        time(() => emergingHotSpots(cube, queenLattice(50, 40)), 3),
        500,
      ),
    ];
  },
  knox: () => {
    const events = { ...scatter(5000), times: counts(5000, 180) };
    const options = { distanceMeters: 200, timeSpan: 7 };
    const own = time(() => knoxTest(events, { ...options, permutations: 999 }), 1);
    const plain = 100 * time(() => plainKnox(events, options, 10), 1);
    return [
      row('Knox, 5,000 events, 999 permutations', own, 3000, {
        name: 'all pairs each time (from 1 %)',
        value: plain,
      }),
    ];
  },
  scan: () => {
    const { xs, ys } = latticeCenters(20, 15, 400);
    const input = { xs, ys, counts: counts(300 * 7, 3), baseline: null };
    return [
      row(
        'prospective scan, 300 grids × 7 days, 999 runs',
        time(() => scanStatistic(input, { permutations: 999 }), 1),
        5000,
      ),
    ];
  },
  backTest: () => {
    const seriesCount = 100;
    const days = 730;
    const random = buildRandom(11);
    const daily = Float64Array.from({ length: seriesCount * days }, (_, at) => {
      const weekly = 1 + 0.3 * Math.sin((2 * Math.PI * (at % days)) / 7);
      return Math.round(12 * weekly * (0.6 + 0.8 * random.uniform()));
    });
    const history = { kind: 'counts' as const, seriesCount, stepCount: days, counts: daily };
    const own = time(() => backTest({ history, period: 7, originCount: 20 }), 1);
    return [row('back-test, 20 origins × 100 daily series of two years', own, 10_000)];
  },
  visibility: () => {
    const random = buildRandom(7);
    const index = buildBuildingIndex(drawTown(random, 5000, 4000));
    const views = Array.from({ length: 500 }, () => drawView(random, 4000));
    return [
      row(
        'visibility, 500 cameras among 5,000 buildings',
        time(() => views.forEach((view) => viewshed(view, index)), 1),
        5000,
      ),
    ];
  },
};

/** Milliseconds of the fastest of some runs. */
function time(run: () => unknown, runs = 5): number {
  let best = Infinity;
  for (let i = 0; i < runs; i++) {
    const started = performance.now();
    run();
    best = Math.min(best, performance.now() - started);
  }
  return best;
}

function row(
  what: string,
  milliseconds: number,
  limit: number | null,
  peer: BenchRow['peer'] = null,
): BenchRow {
  return {
    what,
    unit: 'ms',
    geju: milliseconds,
    peer,
    bar: limit === null ? null : atMost(limit, milliseconds, 'ms'),
  };
}

function scatter(n: number): { xs: Float64Array; ys: Float64Array } {
  const random = buildRandom(n);
  const one = () => Float64Array.from({ length: n }, () => random.uniform() * SIDE_METERS);
  return { xs: one(), ys: one() };
}

/** Whole numbers from 0 up to twice the mean. */
function counts(n: number, mean: number): Float64Array {
  const random = buildRandom(n + 1);
  return Float64Array.from({ length: n }, () => random.below(2 * mean + 1));
}
