import { parseArgs } from 'node:util';
import { buildDistrict } from '#data/district/build-district';
import { sampleStudyInput } from '#tests/support/sample-study-input';
import { checkChance } from './checks/chance';
import { findTruths, type Finding } from './checks/district';
import { checkPlanted } from './checks/planted';
import { hasPassed, lineOf, type TruthCheck } from './truth-check';

const HELP = `Checks that the studies find what was planted, and nothing where only chance is at work.

  npm run truths -- [--seeds 1,2,3] [--incidents 120000] [--chance-runs 200] [--planted-runs 50]

--seeds         districts to build, by seed; none with ''
--incidents     incidents in each; below 100000 the planted cells are held to 8 % of all incidents and
                too weak for their categories: rates are then told without a bar
--chance-runs   runs of complete randomness; 0 leaves them out
--planted-runs  runs with a cluster of relative risk 3; 0 leaves them out`;

/** Incidents from which the planted cells have the strength their categories need. */
const FULL_STRENGTH = 100_000;
/** A rate over few districts is coarse: one miss in five is the bar of the planted simulations. */
const LEAST_FOUND = { atLeast: 0.8 } as const;

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1,2,3' },
    incidents: { type: 'string', default: '120000' },
    'chance-runs': { type: 'string', default: '200' },
    'planted-runs': { type: 'string', default: '50' },
    help: { type: 'boolean', default: false },
  },
});

function* checkDistricts(seeds: readonly number[], incidents: number): Generator<TruthCheck> {
  const findings = seeds.flatMap((seed): Finding[] => {
    const district = buildDistrict({ seed, incidents });
    return findTruths(district, sampleStudyInput(district));
  });
  for (const name of new Set(findings.map((finding) => finding.name))) {
    const ofName = findings.filter((finding) => finding.name === name);
    yield {
      name: `district: ${name}`,
      found: ofName.filter(({ isFound }) => isFound).length,
      of: ofName.length,
      bar: incidents >= FULL_STRENGTH && !ofName.some(({ isToldOnly }) => isToldOnly) ? LEAST_FOUND : null,
      note: ofName.map(({ seen }, i) => `${seeds[i]!}: ${seen}`).join(', '),
    };
  }
}

function* checkAll(): Generator<TruthCheck> {
  const seeds = values.seeds.split(',').filter(Boolean).map(Number);
  yield* checkDistricts(seeds, Number(values.incidents));
  const [chanceRuns, plantedRuns] = [Number(values['chance-runs']), Number(values['planted-runs'])];
  if (plantedRuns > 0) yield* checkPlanted(plantedRuns);
  if (chanceRuns > 0) yield* checkChance(chanceRuns);
}

if (values.help) console.log(HELP);
else {
  let failed = 0;
  let all = 0;
  for (const check of checkAll()) {
    console.log(lineOf(check));
    all++;
    if (!hasPassed(check)) failed++;
  }
  console.log(`${all - failed} held, ${failed} failed`);
  process.exitCode = failed > 0 || all === 0 ? 1 : 0;
}
