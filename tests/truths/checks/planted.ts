import { study as clusters } from '@/studies/clusters/index';
import { study as emerging } from '@/studies/emerging/index';
import { study as hotSpots } from '@/studies/hot-spots/index';
import type { StudyInput } from '@/studies/study';
import { gridCodeOf, randomStudyInput } from '#tests/support/random-study-input';
import { runStudy } from '../run-study';
import type { TruthCheck } from '../truth-check';

/** A cross of five grids in the middle of twelve by twelve. */
const CROSS = [65, 66, 67, 54, 78];
const CENTER = gridCodeOf(66);
const GRIDS = 144;
const LEAST_FOUND = { atLeast: 0.8 } as const;

/** A relative risk of 3 in five grids, drawn anew in each run. */
export function* checkPlanted(runs: number): Generator<TruthCheck> {
  const seeds = Array.from({ length: runs }, (_, i) => 80_000 + i);
  const count = (isFound: (input: StudyInput) => boolean, draw: (seed: number) => StudyInput) =>
    seeds.filter((seed) => isFound(draw(seed))).length;
  const check = (name: string, found: number): TruthCheck => ({
    name,
    found,
    of: runs,
    bar: LEAST_FOUND,
    note: 'relative risk 3 in 5 of 144 grids',
  });

  yield check(
    'planted: Gi* marks the middle as hot',
    count(
      (input) => {
        const { cells, scores, adjustedP } = runStudy(hotSpots, input);
        const at = cells.regionCodes.indexOf(CENTER);
        return scores[at]! > 0 && adjustedP[at]! <= 0.05;
      },
      (seed) => crossInput(seed, { days: 31, perDay: 60, fromDaysAgo: 30 }),
    ),
  );
  yield check(
    'planted: the scan finds a cluster of the last five days',
    count(
      (input) =>
        runStudy(clusters, input, { scans: 'all' }).clusters.some(
          ({ isSignificant, regionCodes }) => isSignificant && regionCodes.includes(CENTER),
        ),
      (seed) => crossInput(seed, { days: 60, perDay: 100, fromDaysAgo: 5 }),
    ),
  );
  yield check(
    'planted: the emerging analysis calls it persistent',
    count(
      (input) => {
        const { cells, categories } = runStudy(emerging, input);
        return categories[cells.regionCodes.indexOf(CENTER)] === 'persistent-hot';
      },
      (seed) => crossInput(seed, { days: 26 * 7, perDay: 250, fromDaysAgo: 26 * 7 }),
    ),
  );
}

interface Plant {
  readonly days: number;
  readonly perDay: number;
  readonly fromDaysAgo: number;
}

/** Twice as many again fall on the cross as chance brings there: three times the risk. */
function crossInput(seed: number, { days, perDay, fromDaysAgo }: Plant): StudyInput {
  const usual = (perDay * fromDaysAgo * CROSS.length) / GRIDS;
  const extra = Math.round((2 * usual) / 3);
  const planted = [0, 1, 2].map((category) => ({
    grids: CROSS,
    fromDaysAgo,
    toDaysAgo: 0,
    count: extra,
    category,
  }));
  return randomStudyInput({ seed, days, perDay, planted });
}
