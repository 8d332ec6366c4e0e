import { describe, expect, it } from 'vitest';

import { buildGround } from '#data/district/ground/ground';
import { buildGridStaff, buildStreetStaff, type StaffGaps } from '#data/district/people/staff';
import { createRandom } from '#data/district/random';
import { buildSmallGeography } from '#tests/support/small-geography';

const ground = buildGround(buildSmallGeography());
const [first, second] = ground.grids;
const gaps: StaffGaps = {
  gridsWithoutLeader: new Set([first!.code]),
  gridsWithoutWorker: new Set([second!.code]),
  streetsShortOfStaff: new Set([ground.streets[0]!.code]),
};

describe('staff', () => {
  const staff = buildGridStaff(ground, gaps, createRandom(5));

  it('gives every grid a leader and a worker but where a gap is planned', () => {
    for (const { gridCode, leaderName, workerCodes } of staff) {
      expect(leaderName === null).toBe(gridCode === first!.code);
      expect(workerCodes.length === 0).toBe(gridCode === second!.code);
    }
  });

  it('masks every name', () => {
    for (const { leaderName } of staff) {
      if (leaderName !== null) expect(leaderName).toMatch(/^\p{Script=Han}\*\p{Script=Han}?$/u);
    }
  });

  it('adds up full-time and part-time workers', () => {
    for (const { fullTimeWorkers, partTimeWorkers, workerCodes, workerPosts } of staff) {
      expect(fullTimeWorkers + partTimeWorkers).toBe(workerCodes.length);
      expect(workerCodes.length).toBeLessThanOrEqual(workerPosts);
    }
  });

  it('gives every street a leader, masked like the rest', () => {
    for (const { leaderName } of buildStreetStaff(ground, gaps, createRandom(5))) {
      expect(leaderName).toMatch(/^\p{Script=Han}\*\p{Script=Han}?$/u);
    }
  });

  it('has six at least in every street but where a gap is planned', () => {
    for (const { streetCode, fullTimeStaff, requiredStaff } of buildStreetStaff(
      ground,
      gaps,
      createRandom(5),
    )) {
      expect(requiredStaff).toBe(6);
      expect(fullTimeStaff < 6).toBe(gaps.streetsShortOfStaff.has(streetCode));
    }
  });
});
