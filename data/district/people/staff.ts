import type { Ground } from '../ground/ground';
import type { Random } from '../random';
import { maskedName } from './masked-name';
import { type RollOutState, rollOutStates } from './roll-out';

/** Who works in one base grid. Workers are counts and codes; only the leader has a name, and that masked. */
export interface GridStaff {
  readonly gridCode: string;
  /** Masked, such as 陈*明; `null` where the post is vacant. */
  readonly leaderName: string | null;
  /** Where the leader comes from: 社区“两委”成员 or 社区工作者. */
  readonly leaderPost: 'committee-member' | 'social-worker' | null;
  /** Codes of the workers at post; fewer than `workerPosts` where posts are vacant. */
  readonly workerCodes: readonly string[];
  readonly fullTimeWorkers: number;
  readonly partTimeWorkers: number;
  /** Posts the grid should have filled. */
  readonly workerPosts: number;
}

/** Who works in the governance body of one street. */
export interface StreetStaff {
  readonly streetCode: string;
  readonly fullTimeStaff: number;
  /** Least number a street should have (GR-16). */
  readonly requiredStaff: number;
  readonly rollOutState: RollOutState;
  /** Member of the street's leadership to whom its problems are brought (包抓领导), masked. */
  readonly leaderName: string;
}

const REQUIRED_STREET_STAFF = 6;

/** Which posts the generator leaves empty; the truths name them. */
export interface StaffGaps {
  readonly gridsWithoutLeader: ReadonlySet<string>;
  readonly gridsWithoutWorker: ReadonlySet<string>;
  readonly streetsShortOfStaff: ReadonlySet<string>;
}

/** One leader and one to three workers for each grid, but for the gaps. */
export function buildGridStaff(ground: Ground, gaps: StaffGaps, random: Random): GridStaff[] {
  return ground.grids.map(({ code: gridCode }) => {
    const workerPosts = 1 + random.index(3);
    const vacant = workerPosts > 1 && random.chance(0.1) ? 1 : 0;
    const workers = gaps.gridsWithoutWorker.has(gridCode) ? 0 : workerPosts - vacant;
    const leaderName = maskedName(random);
    const leaderPost = random.chance(0.45) ? 'committee-member' : 'social-worker';
    const fullTimeWorkers = Math.min(workers, random.chance(0.75) ? 1 : 2);
    const hasLeader = !gaps.gridsWithoutLeader.has(gridCode);
    return {
      gridCode,
      leaderName: hasLeader ? leaderName : null,
      leaderPost: hasLeader ? leaderPost : null,
      workerCodes: Array.from({ length: workers }, (_, i) => `WGY-${gridCode}-${i + 1}`),
      fullTimeWorkers,
      partTimeWorkers: workers - fullTimeWorkers,
      workerPosts,
    };
  });
}

/** Staff of each street: at least six, but for the gaps. */
export function buildStreetStaff(ground: Ground, gaps: StaffGaps, random: Random): StreetStaff[] {
  const states = rollOutStates(ground.streets);
  const rows = ground.streets.map(({ code }, i) => {
    const enough = REQUIRED_STREET_STAFF + random.index(5);
    const short = 3 + random.index(3);
    return {
      streetCode: code,
      fullTimeStaff: gaps.streetsShortOfStaff.has(code) ? short : enough,
      requiredStaff: REQUIRED_STREET_STAFF,
      rollOutState: states[i]!,
    };
  });
  // Drawn after the rest, so that the rest is as it was before streets had leaders.
  return rows.map((row) => ({ ...row, leaderName: maskedName(random) }));
}
