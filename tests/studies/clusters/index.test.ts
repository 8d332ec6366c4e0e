import { describe, expect, it } from 'vitest';
import { study } from '@/studies/clusters/index';
import { clustersReference } from '@/studies/clusters/reference';
import type { ClustersResult } from '@/studies/clusters/reference';
import type { StudyInput } from '@/studies/study';
import { gridCodeOf, randomStudyInput } from '#tests/support/random-study-input';

const settings = clustersReference.settings.parse({});
const world = { seed: 31, days: 70, perDay: 40 };

function assess(input: StudyInput): ClustersResult {
  const outcome = study.run(input, settings, {});
  if (outcome.kind !== 'assessed') throw new Error(outcome.reason.en);
  return outcome.result;
}

describe('emerging clusters', () => {
  it('finds a planted one with its members, category and days', () => {
    const planted = [{ grids: [40, 41, 52, 53], fromDaysAgo: 4, toDaysAgo: 0, count: 24, category: 2 }];
    const { clusters } = assess(randomStudyInput({ ...world, planted }));
    const [first] = clusters;

    expect(first).toMatchObject({ categoryCode: '02', isSignificant: true });
    expect(first!.days).toBeLessThanOrEqual(5);
    expect(first!.observed).toBeGreaterThanOrEqual(20);
    for (const grid of [40, 41, 52, 53]) expect(first!.regionCodes).toContain(gridCodeOf(grid));
    expect(first!.recurrenceDays).toBeCloseTo(1 / first!.adjustedP, 9);
    expect(first!.adjustedP).toBeGreaterThanOrEqual(first!.p);
  });

  it('calls nothing significant where only chance is at work, and tells the nearest miss', () => {
    const input = randomStudyInput(world);
    const { clusters } = assess(input);
    const outcome = study.run(input, settings, {});

    expect(clusters.filter(({ isSignificant }) => isSignificant)).toEqual([]);
    expect(clusters.length).toBeGreaterThan(0);
    expect(outcome.kind === 'assessed' && outcome.card.statement.zh).toContain('没有显著聚集');
  });

  it('does not take a place that was always busy for a cluster', () => {
    const planted = [{ grids: [60], fromDaysAgo: 56, toDaysAgo: 0, count: 400, category: 2 }];
    const { clusters } = assess(randomStudyInput({ ...world, seed: 33, planted }));

    expect(clusters.filter(({ isSignificant }) => isSignificant)).toEqual([]);
  });

  it('has no answer with too few incidents, a short record or too few regions', () => {
    const few = randomStudyInput({ ...world, perDay: 0.2 });
    const short = randomStudyInput({ ...world, days: 10 });
    const narrow = randomStudyInput(world);
    const oneGrid = { ...narrow, frame: { ...narrow.frame, scopeCode: gridCodeOf(3) } };

    for (const input of [few, short, oneGrid]) {
      expect(study.run(input, settings, {})).toMatchObject({ kind: 'not-assessable' });
    }
  });

  it('gives the same answer again', () => {
    const input = randomStudyInput(world);
    expect(assess(input)).toEqual(assess(input));
  });
});
