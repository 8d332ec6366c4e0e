import type { Viewshed } from '@/analysis/visibility/viewshed';
import type { CameraRules, IntoSensitive } from './coverage-results';
import { nameOf } from './measure-census';
import { taskDistances } from './measure-demand';
import type { PlacedCamera, PlaneGround } from './plane-ground';
import { lookInto, sensitiveUseAt } from './sensitive-ground';

/** Recordings of public places are to be kept so long at least (Order 799 of the State Council). */
export const LEAST_RETENTION_DAYS = 30;

/** Cameras that break a rule, or of which the record does not say that they keep it. */
export function measureRules(
  ground: PlaneGround,
  cameras: readonly PlacedCamera[],
  viewsheds: readonly (Viewshed | null)[],
): CameraRules {
  const records = cameras.map(({ camera }) => camera);
  const lacking = (says: (record: (typeof records)[number]) => unknown) =>
    records.filter((record) => says(record) === null).map(nameOf);
  return {
    knowsUses: ground.sensitive.count > 0,
    into: cameras
      .flatMap((placed, i) => intoSensitive(ground, placed, viewsheds[i] ?? null))
      .sort((a, b) => b.fraction - a.fraction),
    withoutPurpose: lacking(({ purpose }) => purpose),
    withoutOwner: lacking(({ owner }) => owner),
    withoutRetention: lacking(({ retentionDays }) => retentionDays),
    shortRetention: records
      .filter(({ retentionDays }) => retentionDays !== null && retentionDays < LEAST_RETENTION_DAYS)
      .map((record) => ({ ...nameOf(record), days: record.retentionDays! })),
  };
}

function intoSensitive(
  { sensitive, index }: PlaneGround,
  placed: PlacedCamera,
  seen: Viewshed | null,
): IntoSensitive[] {
  const { camera, placement } = placed;
  const inside = sensitiveUseAt(sensitive, index, [placement.x, placement.y]);
  if (inside) return [{ ...nameOf(camera), use: inside, fraction: 1, nearestMeters: null }];
  const recogniseMeters = taskDistances(placed)?.recognise;
  const look = seen && recogniseMeters !== undefined ? lookInto(sensitive, seen, recogniseMeters) : null;
  return look ? [{ ...nameOf(camera), ...look }] : [];
}
