import type { Projection } from '@/domain/geo/transverse-mercator';
import type { DensityField } from './layer-input';

/** Density at a place by bilinear interpolation, in incidents per square kilometer; `null` outside the scope. */
export function sampleDensity(
  field: DensityField,
  projection: Projection,
  [longitude, latitude]: readonly [number, number],
): number | null {
  const { grid, originMeters } = field;
  const [xMeters, yMeters] = projection.toMeters(longitude, latitude);
  const x = (xMeters - originMeters[0] - grid.west) / grid.cellMeters - 0.5;
  const y = (yMeters - originMeters[1] - grid.south) / grid.cellMeters - 0.5;
  const column = Math.floor(x);
  const row = Math.floor(y);
  let sum = 0;
  let weight = 0;
  for (const [dx, dy] of [
    [0, 0],
    [1, 0],
    [0, 1],
    [1, 1],
  ] as const) {
    const value = valueAt(field, column + dx, row + dy);
    const share = (dx === 1 ? x - column : 1 - x + column) * (dy === 1 ? y - row : 1 - y + row);
    if (Number.isNaN(value)) continue;
    sum += share * value;
    weight += share;
  }
  return weight > 0 ? sum / weight : null;
}

function valueAt({ grid, perSquareKilometer }: DensityField, column: number, row: number): number {
  const { columns, rows } = grid;
  if (column < 0 || row < 0 || column >= columns || row >= rows) return Number.NaN;
  return perSquareKilometer[row * columns + column]!;
}
