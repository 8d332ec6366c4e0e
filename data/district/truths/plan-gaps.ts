import type { Ground } from '../ground/ground';
import type { StaffGaps } from '../people/staff';
import type { Random } from '../random';
import { chooseStreetRoles } from './choose-places';

const WITHOUT_LEADER = 6;
const WITHOUT_WORKER = 9;
const NEGLECTED = 6;
const NEGLECTED_MISSED_FRACTION = 0.65;

/** Posts that stay empty and rounds that are not walked: different grids each. */
export function planGaps(
  ground: Ground,
  random: Random,
): { gaps: StaffGaps; missedFractions: Map<string, number> } {
  const codes = random.shuffle(ground.grids.map(({ code }) => code));
  const worked = codes.slice(WITHOUT_LEADER + WITHOUT_WORKER);
  return {
    gaps: {
      gridsWithoutLeader: new Set(codes.slice(0, WITHOUT_LEADER)),
      gridsWithoutWorker: new Set(codes.slice(WITHOUT_LEADER, WITHOUT_LEADER + WITHOUT_WORKER)),
      streetsShortOfStaff: new Set(
        chooseStreetRoles(ground).shortOfStaff.map((street) => ground.streets[street]!.code),
      ),
    },
    missedFractions: new Map(worked.slice(0, NEGLECTED).map((code) => [code, NEGLECTED_MISSED_FRACTION])),
  };
}
