import type { StudyInput } from '../study';
import { buildStudyCells } from '../study-cells';
import type { StudyCells } from '../study-cells';
import { finestLevel, unitsOfLevel } from '../study-units';
import type { RiskSettings } from './reference';

/** Regions from which on a share of 5 % of the area can be made up of some. */
const ENOUGH_REGIONS = 100;
/** Cells a net is laid out for: a share of 1 % is then some cells. */
const WANTED_CELLS = 600;
const CELL_LIMITS = { least: 150, most: 1000, step: 50 } as const;

/** The cells risk is ranked over; `null` where the district has no boundaries to lay a net over. */
export function chooseCells(input: StudyInput, unit: RiskSettings['unit']): StudyCells | null {
  const levelId = finestLevel(input.ground, input.rows);
  if (levelId === null) return null;
  const { regions } = unitsOfLevel(input, levelId);
  const kind = unit === 'auto' ? (regions.length >= ENOUGH_REGIONS ? 'regions' : 'fishnet') : unit;
  const areaKilometers = regions.reduce((sum, region) => sum + region.areaSquareKilometers, 0);
  return buildStudyCells(input, { kind, cellMeters: fittingCell(areaKilometers) });
}

function fittingCell(areaKilometers: number): number {
  const { least, most, step } = CELL_LIMITS;
  const exact = Math.sqrt((areaKilometers * 1e6) / WANTED_CELLS);
  return Math.min(most, Math.max(least, Math.round(exact / step) * step));
}
