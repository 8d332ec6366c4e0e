import { angleOnto } from '@/analysis/camera-coverage/angle-onto';
import { buildingAt } from '@/analysis/visibility/building-index';
import type { BuildingIndex } from '@/analysis/visibility/building-index';
import type { Viewshed } from '@/analysis/visibility/viewshed';
import { SENSITIVE_USES } from '@/domain/building/sensitive-use';
import type { SensitiveUse } from '@/domain/building/sensitive-use';
import type { PackedFootprints } from '@/domain/building/packed-footprints';

type Place = readonly [x: number, y: number];

/** Which buildings are homes and schools. */
export interface SensitiveGround {
  /** Buildings whose use is known to be sensitive; 0 says that uses are not on record. */
  readonly count: number;
  readonly kindOf: (building: number) => SensitiveUse | null;
}

/** How a view stands to homes and schools. */
export interface SensitiveLook {
  readonly use: SensitiveUse;
  /** Of the view's angle, what ends at such walls; 1 for a camera inside such a building. */
  readonly fraction: number;
  /** NaN for a camera inside. */
  readonly nearestMeters: number;
}

/** A view looks into a building when this much of it ends at its walls, near enough to recognise a person there. */
export const INTO_FRACTION = 0.2;

/** @param schools Places of schools: the building around each is one, whatever its record says. */
export function findSensitive(
  footprints: PackedFootprints | null,
  index: BuildingIndex,
  schools: readonly Place[],
): SensitiveGround {
  const uses = footprints ? Uint8Array.from(footprints.sensitiveUses) : new Uint8Array();
  for (const [x, y] of schools) {
    const building = buildingAt(index, x, y);
    if (building >= 0) uses[building] = SENSITIVE_USES.indexOf('school') + 1;
  }
  return {
    count: uses.reduce((sum, use) => sum + Number(use > 0), 0),
    kindOf: (building) => SENSITIVE_USES[(uses[building] ?? 0) - 1] ?? null,
  };
}

/**
 * What of homes and schools a view looks into; `null` where nothing.
 *
 * @param recogniseMeters How far its picture serves to recognise a person.
 */
export function lookInto(
  { count, kindOf }: SensitiveGround,
  seen: Viewshed,
  recogniseMeters: number,
): SensitiveLook | null {
  if (count === 0) return null;
  const { fraction, building, nearestMeters } = angleOnto(
    seen,
    (one) => kindOf(one) !== null,
    Math.min(recogniseMeters, seen.view.rangeMeters),
  );
  const use = building === null ? null : kindOf(building);
  return use !== null && fraction >= INTO_FRACTION ? { use, fraction, nearestMeters } : null;
}

/** The use of the home or school that a place lies in; `null` where it lies in none. */
export function sensitiveUseAt({ kindOf }: SensitiveGround, index: BuildingIndex, [x, y]: Place) {
  const building = buildingAt(index, x, y);
  return building < 0 ? null : kindOf(building);
}
