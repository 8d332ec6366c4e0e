import { describe, expect, it } from 'vitest';
import { chooseHalfLife } from '@/analysis/grid-forecast/half-life';
import { buildRandom } from '@/analysis/random/random';
import { drawNormal, drawPoisson } from '@/analysis/random/variates';

const steps = 200;
const candidates = [2, 8, 32, 128];

function panelOf(levelAt: (level: number, random: ReturnType<typeof buildRandom>) => number) {
  const random = buildRandom(46);
  const units = 20;
  const counts = new Float64Array(units * steps);
  for (let unit = 0; unit < units; unit++) {
    let level = 4;
    for (let t = 0; t < steps; t++) {
      level = levelAt(level, random);
      counts[unit * steps + t] = drawPoisson(random, level);
    }
  }
  return { counts, units, steps };
}

describe('chooseHalfLife', () => {
  it('remembers long where levels stay and briefly where they wander', () => {
    const exposure = new Float64Array(steps).fill(1);
    const still = panelOf((level) => level);
    const restless = panelOf((level, random) => Math.max(0.2, level * Math.exp(0.5 * drawNormal(random))));
    expect(chooseHalfLife(still, exposure, candidates).halfLifeSteps).toBe(128);
    expect(chooseHalfLife(restless, exposure, candidates).halfLifeSteps).toBe(2);
  });

  it('foretells each step of the second half from the steps before it alone', () => {
    // Start: mean 2 of the first half with the weight of one step; everything halves from step to step.
    const foretold = (last: number) =>
      chooseHalfLife({ counts: [1, 3, 6, last], units: 1, steps: 4 }, new Float64Array(4).fill(1), [1])
        .expected;
    const third = (2 / 4 + 1 / 2 + 3) / (1 / 4 + 1 / 2 + 1);
    const fourth = (2 / 8 + 1 / 4 + 3 / 2 + 6) / (1 / 8 + 1 / 4 + 1 / 2 + 1);
    expect(foretold(9)[0]).toBeCloseTo(third, 12);
    expect(foretold(9)[1]).toBeCloseTo(fourth, 12);
    expect(foretold(0)).toEqual(foretold(9));
  });
});
