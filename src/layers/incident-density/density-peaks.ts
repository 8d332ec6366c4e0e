import type { Projection } from '@/domain/geo/transverse-mercator';
import type { DensityField } from '../layer-input';

/** Where density is highest for some way around. */
export interface DensityPeak {
  /** Longitude, latitude in degrees, WGS 84. */
  readonly position: readonly [number, number];
  readonly perSquareKilometer: number;
}

const MOST_PEAKS = 12;

/**
 * Peaks of a density field, highest first, at least two bandwidths apart; what is lower than the floor is none.
 *
 * @param floor Incidents per square kilometer.
 */
export function densityPeaks(field: DensityField, projection: Projection, floor: number): DensityPeak[] {
  const { grid, originMeters, perSquareKilometer: values, bandwidthMeters } = field;
  const candidates: { column: number; row: number; value: number }[] = [];
  for (let row = 0; row < grid.rows; row++)
    for (let column = 0; column < grid.columns; column++) {
      const value = values[row * grid.columns + column]!;
      if (value > floor && isSummit(field, column, row)) candidates.push({ column, row, value });
    }
  const apart = (2 * bandwidthMeters) / grid.cellMeters;
  const peaks: typeof candidates = [];
  for (const candidate of candidates.sort((a, b) => b.value - a.value)) {
    if (peaks.length === MOST_PEAKS) break;
    const isFar = peaks.every(
      ({ column, row }) => Math.hypot(column - candidate.column, row - candidate.row) >= apart,
    );
    if (isFar) peaks.push(candidate);
  }
  return peaks.map(({ column, row, value }) => {
    const [longitude, latitude] = projection.toDegrees(
      originMeters[0] + grid.west + (column + 0.5) * grid.cellMeters,
      originMeters[1] + grid.south + (row + 0.5) * grid.cellMeters,
    );
    return { position: [longitude, latitude], perSquareKilometer: value };
  });
}

/** No neighbor is higher; outside the scope there are none. */
function isSummit(
  { grid: { columns, rows }, perSquareKilometer: values }: DensityField,
  column: number,
  row: number,
): boolean {
  const here = values[row * columns + column]!;
  for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++)
    for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++)
      if (values[y * columns + x]! > here) return false;
  return true;
}
