import type { District } from '@/domain/district/district';
import type { AlertFinding } from '@/studies/anomalies/reference';
import type { WarningLevel } from '@/ui/warning-shapes';

/** The worst alert of one region, where its sign stands. */
export interface PlacedAlert {
  readonly code: string;
  /** Longitude, latitude in degrees, WGS 84. */
  readonly position: readonly [number, number];
  readonly level: WarningLevel;
  readonly isGrid: boolean;
  /** Whether nothing but held alerts stand here. */
  readonly isHeld: boolean;
}

/**
 * One sign for each region: the worst level the window bears out, else the worst that is held.
 *
 * @param upTo Least pressing level wanted, 1 to 4.
 */
export function placeAlerts(
  { regions }: Pick<District, 'regions'>,
  alerts: readonly AlertFinding[],
  upTo: number,
): PlacedAlert[] {
  const positions = new Map<string, readonly [number, number]>(
    regions.map(({ code, labelPosition }) => [code, labelPosition]),
  );
  const placed = new Map<string, PlacedAlert>();
  const inOrder = alerts.toSorted((a, b) => Number(a.isHeld) - Number(b.isHeld) || a.level - b.level);
  for (const { regionCode, level, isGrid, isHeld } of inOrder) {
    const position = regionCode === null ? undefined : positions.get(regionCode);
    if (regionCode === null || !position || level > upTo || placed.has(regionCode)) continue;
    placed.set(regionCode, { code: regionCode, position, level, isGrid, isHeld });
  }
  return [...placed.values()];
}
