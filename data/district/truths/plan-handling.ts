import { DAY } from '../catalog/calendar';
import { leafIndex } from '../catalog/categories';
import { LINE_DEPARTMENTS, type LineDepartmentCode } from '../catalog/departments';
import type { Ground } from '../ground/ground';
import type { HandlingTraits } from '../incidents/handling-traits';
import { rollOutStates } from '../people/roll-out';
import type { Random } from '../random';
import type { StreetRoles } from './choose-places';

const LATE_FACTOR = 2;
const SILO_CATEGORY = '0403';
const SILO_DEPARTMENTS: readonly [LineDepartmentCode, LineDepartmentCode] = ['D-city', 'D-environment'];
const BROKEN_STAGE_DAYS = 240;

/** Plans how orders are handled: streets and departments differ a little, and a few of them plainly fail. */
export function planHandling(
  ground: Ground,
  roles: StreetRoles,
  endsAt: number,
  random: Random,
): HandlingTraits {
  const rollOut = rollOutStates(ground.streets);
  return {
    rollOut,
    slowness: ground.streets.map((_, street) => {
      const usual = random.between(0.9, 1.1) * (rollOut[street] === 'running' ? 0.9 : 1);
      return street === roles.late ? LATE_FACTOR : usual;
    }),
    departmentSlowness: new Map(LINE_DEPARTMENTS.map(({ code }) => [code, random.between(0.85, 1.2)])),
    brokenStage: {
      street: roles.brokenStage,
      stamp: 'fedBackAt',
      fraction: 0.62,
      from: endsAt - BROKEN_STAGE_DAYS * DAY,
    },
    silo: { leaf: leafIndex(SILO_CATEGORY), departmentCodes: SILO_DEPARTMENTS, fraction: 0.55 },
    falseClosure: {
      street: roles.falseClosure,
      fraction: 0.13,
      elsewhereFraction: 0.015,
      instantFraction: 0.05,
    },
    missingFraction: { running: 0.03, pilot: 0.055, none: 0.09 },
    wrongClockFraction: 0.0012,
  };
}
