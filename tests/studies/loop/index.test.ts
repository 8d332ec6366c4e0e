import { describe, expect, it } from 'vitest';
import { buildDistrict } from '#data/district/build-district';
import { sampleOrders } from '#tests/support/sample-orders';
import { sampleStudyInput } from '#tests/support/sample-study-input';
import { runStudy } from '#tests/truths/run-study';
import { STAMPS } from '@/domain/incident/stamps';
import { INCIDENT_FLAGS } from '@/domain/incident/vocabularies';
import { study } from '@/studies/loop';
import type { LoopGroup, LoopTally } from '@/studies/loop/reference';

const DAY = 86_400;
const district = buildDistrict({ seed: 1, incidents: 30_000 });
const end = Math.floor(district.endsAt / 1000);
const window = { fromSeconds: end - 230 * DAY, toSeconds: end + 1 };
const input = { ...sampleStudyInput(district, { window }), orders: sampleOrders(district) };
const result = runStudy(study, input);
const worst = (groups: readonly LoopGroup[], share: (tally: LoopTally) => number) =>
  groups.filter(({ code }) => code !== null).toSorted((a, b) => share(b.tally) - share(a.tally))[0]!.code;

describe('the closed loop of the sample district', () => {
  it('counts every row of the window once, in each grouping', () => {
    const rows = input.rows.reportedAt.filter(
      (at) => at >= window.fromSeconds && at < window.toSeconds,
    ).length;
    const { tally } = result.whole;

    expect(tally.all).toBe(rows);
    expect(tally.unread + tally.voided + tally.underWay + tally.looped + tally.broken).toBe(rows);
    expect(tally.skipped + tally.stuck + tally.disordered).toBe(tally.broken);
    expect(tally.brokenAt.reduce((sum, n) => sum + n, 0)).toBe(tally.broken);
    for (const groups of [result.regions, result.routes, result.sources, result.units]) {
      expect(groups.reduce((sum, group) => sum + group.tally.all, 0)).toBe(rows);
      expect(groups.reduce((sum, group) => sum + group.tally.looped, 0)).toBe(tally.looped);
    }
  });

  it('agrees with the marks of the columns on what is overdue', () => {
    let overdue = 0;
    input.rows.flags.forEach((flags, row) => {
      const at = input.rows.reportedAt[row]!;
      if (at >= window.fromSeconds && flags & INCIDENT_FLAGS.overdue) overdue++;
    });

    expect(result.whole.tally.overdue).toBe(overdue);
  });

  it('tells of what patrol found whether others handle it, per street as a whole', () => {
    const kinds = new Map(input.ground.sources.map(({ code, kind }) => [code, kind]));
    const { patrolled, apart, oneHand } = result.whole.tally;
    const bySource = result.sources.filter(({ code }) => code !== null && kinds.get(code) === 'patrol');
    const sum = (count: (tally: LoopTally) => number, groups: readonly LoopGroup[]) =>
      groups.reduce((total, { tally }) => total + count(tally), 0);

    expect(patrolled).toBe(sum(({ all, unread, voided }) => all - unread - voided, bySource));
    expect(patrolled).toBeGreaterThan(1000);
    expect(apart).toBeGreaterThan(0.8 * patrolled);
    expect(apart + oneHand).toBeLessThan(patrolled);
    expect(sum((tally) => tally.apart, result.regions)).toBe(apart);
    expect(sum((tally) => tally.oneHand, result.regions)).toBe(oneHand);
  });

  it('finds the street whose feedback is not stamped, as the first of its stage', () => {
    const [truth] = district.truths.brokenStages;
    const step = STAMPS.indexOf(truth!.stamp);
    const street = result.regions.find(({ code }) => code === truth!.streetCode)!.tally;

    expect(worst(result.regions, ({ brokenAt, all }) => brokenAt[step]! / all)).toBe(truth!.streetCode);
    expect(Math.max(...street.brokenAt)).toBe(street.brokenAt[step]);
  });

  it('finds the street that closes falsely, and that closes in haste', () => {
    const [truth] = district.truths.falseClosures;

    expect(worst(result.regions, ({ falselyClosed, completed }) => falselyClosed / completed)).toBe(
      truth!.streetCode,
    );
    expect(worst(result.regions, ({ hasty, completed }) => hasty / completed)).toBe(truth!.streetCode);
  });

  it('finds the late street by its overdue share and its time to close', () => {
    const [truth] = district.truths.lateStreets;
    const slowest = result.regions
      .filter(({ code }) => code !== null)
      .toSorted((a, b) => b.closing.medianHours! - a.closing.medianHours!)[0]!;

    expect(worst(result.regions, ({ overdue, due }) => overdue / due)).toBe(truth!.streetCode);
    expect(slowest.code).toBe(truth!.streetCode);
  });

  it('joins all repeated reports to what they repeat, mostly from another source', () => {
    const { count, joined, acrossSources, merged } = result.duplicates;

    expect(count / result.whole.tally.all).toBeCloseTo(district.truths.duplicateFraction, 1);
    expect(joined).toBe(count);
    expect(acrossSources).toBe(count);
    expect(merged / count).toBeGreaterThan(0.6);
  });

  it('says what is missing where the data carry no steps', () => {
    const bare = { ...input.orders, stampSeconds: input.orders.stampSeconds.map(() => -0x8000_0000) };
    const outcome = study.run({ ...input, orders: bare }, { graceDays: '7' }, {});

    expect(outcome.kind).toBe('not-assessable');
  });
});
