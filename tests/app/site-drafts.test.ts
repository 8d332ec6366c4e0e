import { describe, expect, it, vi } from 'vitest';
import { createSiteDrafts } from '@/app/site-drafts';
import type { PlannedSite } from '@/workers/coverage/coverage-settings';
import type { TriedSites } from '@/workers/coverage/siting-desk';
import { coverageInput, proposedSite } from '#tests/support/coverage-results';

const plan = coverageInput().sites!;
const at = (azimuthDegrees: number): PlannedSite[] => [{ position: [120.4, 30.4], azimuthDegrees }];
const tried = (sites: readonly PlannedSite[]): TriedSites => ({
  sites: sites.map((site) => proposedSite({ ...site, gain: site.azimuthDegrees })),
  trainedFraction: 0.1,
  judgedFraction: 0.1,
});

describe('drafts of a plan', () => {
  it('stand for the answer they depart from, and for no other', async () => {
    const drafts = createSiteDrafts((sites) => Promise.resolve(tried(sites)));
    const heard = vi.fn();
    drafts.subscribe(heard);
    drafts.offer(plan, at(30));
    await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(1));

    expect(drafts.apply(plan)).toMatchObject({ isOwn: true, upperBound: plan.upperBound });
    expect(drafts.apply(plan)!.sites.map(({ gain }) => gain)).toEqual([30]);
    const next = { ...plan };
    expect(drafts.apply(next)).toBe(next);
    expect(drafts.apply(null)).toBeNull();
  });

  it('go on from a draft that is shown', async () => {
    const drafts = createSiteDrafts((sites) => Promise.resolve(tried(sites)));
    drafts.offer(plan, at(30));
    await vi.waitFor(() => expect(drafts.version()).toBe(1));
    drafts.offer(drafts.apply(plan)!, at(60));
    await vi.waitFor(() => expect(drafts.version()).toBe(2));

    expect(drafts.apply(plan)!.sites[0]!.gain).toBe(60);
  });

  it('are over once another answer stands, also where the old one comes back out of the cache', async () => {
    const drafts = createSiteDrafts((sites) => Promise.resolve(tried(sites)));
    drafts.offer(plan, at(30));
    await vi.waitFor(() => expect(drafts.version()).toBe(1));
    drafts.apply({ ...plan });

    expect(drafts.apply(plan)).toBe(plan);
  });

  it('can be dropped, with what is being tried', async () => {
    const tries: ((sites: TriedSites) => void)[] = [];
    const drafts = createSiteDrafts(() => new Promise((done) => tries.push(done)));
    drafts.offer(plan, at(30));
    drafts.drop();
    tries[0]!(tried(at(30)));
    await Promise.resolve();
    await Promise.resolve();

    expect(drafts.version()).toBe(1);
    expect(drafts.apply(plan)).toBe(plan);
  });

  it('skip moves that were overtaken while one was tried, and survive one that fails', async () => {
    const asked: number[] = [];
    let fails = true;
    const drafts = createSiteDrafts(async (sites) => {
      asked.push(sites[0]!.azimuthDegrees);
      await Promise.resolve();
      if (fails) throw new Error('the worker is gone');
      return tried(sites);
    });
    drafts.offer(plan, at(1));
    await vi.waitFor(() => expect(asked).toEqual([1]));
    await Promise.resolve();
    fails = false;
    drafts.offer(plan, at(2));
    drafts.offer(plan, at(3));
    drafts.offer(plan, at(4));
    await vi.waitFor(() => expect(drafts.apply(plan)!.sites[0]!.gain).toBe(4));

    expect(asked).toEqual([1, 2, 4]);
  });
});
