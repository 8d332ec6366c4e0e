import type { RiskCells, RiskRecord } from '@/analysis/risk-back-test/risk-record';
import { buildProjection } from '@/domain/geo/transverse-mercator';
import { INCIDENT_FLAGS } from '@/domain/incident/vocabularies';
import { ACTIVE_SOURCE_KINDS } from '@/domain/incident/vocabularies';
import { daysOfRows, type CompleteDays } from '../complete-days';
import type { StudyInput } from '../study';
import type { StudyCells } from '../study-cells';

/** Cases with place and day, as the risk methods read them, and what was left out. */
export interface RiskEvents {
  readonly record: RiskRecord;
  /** 1 for what the administration found itself, shape `[n]`. */
  readonly isActive: Uint8Array;
  /** Cases of the record's days that could not be used, each under its first reason. */
  readonly leftOut: {
    readonly pile: number;
    readonly duplicate: number;
    readonly unplaced: number;
    readonly undated: number;
  };
}

/**
 * Cases of the complete days with a place of their own. What lies on a geocoder's default point is no place, and a
 * repeated report is no second case: both are left out.
 *
 * @param trainsOnCitizens Give what the administration found itself no weight, for it leads patrols back to where they were.
 */
export function collectEvents(
  { ground, rows }: StudyInput,
  { cellOfRow, squareKilometers }: StudyCells,
  { days, trainsOnCitizens }: { readonly days: CompleteDays; readonly trainsOnCitizens: boolean },
): RiskEvents {
  const leftOut = { pile: 0, duplicate: 0, unplaced: 0, undated: 0 };
  const dayOfRow = daysOfRows(rows, days);
  const kept: number[] = [];
  for (let row = 0; row < rows.count; row++) {
    if (dayOfRow[row]! < 0) continue;
    const flags = rows.flags[row]!;
    if (flags & INCIDENT_FLAGS.monthOnly) leftOut.undated++;
    else if (flags & INCIDENT_FLAGS.duplicate) leftOut.duplicate++;
    else if (flags & INCIDENT_FLAGS.geocodingPile) leftOut.pile++;
    else if (Number.isNaN(rows.x[row])) leftOut.unplaced++;
    else kept.push(row);
  }
  const kinds = new Map(ground.sources.map(({ code, kind }) => [code, kind]));
  const isActiveSource = rows.sourceCodes.map((code) => {
    const kind = kinds.get(code);
    return kind !== undefined && ACTIVE_SOURCE_KINDS.includes(kind);
  });
  const isActive = Uint8Array.from(kept, (row) => Number(isActiveSource[rows.source[row]!]));
  const outside = squareKilometers.length;
  const { edges } = days;
  const record: RiskRecord = {
    xs: Float64Array.from(kept, (row) => rows.x[row]!),
    ys: Float64Array.from(kept, (row) => rows.y[row]!),
    days: Float64Array.from(kept, (row) => {
      const day = dayOfRow[row]!;
      return day + (rows.reportedAt[row]! - edges[day]!) / (edges[day + 1]! - edges[day]!);
    }),
    registeredDays: null,
    cells: Uint32Array.from(kept, (row) => (cellOfRow[row]! < 0 ? outside : cellOfRow[row]!)),
    weights: trainsOnCitizens ? Float64Array.from(isActive, (active) => 1 - active) : null,
  };
  return { record, isActive, leftOut };
}

/** A point inside each cell, and its area. */
export function placeCells({ ground, rows }: StudyInput, { frame, squareKilometers }: StudyCells): RiskCells {
  const { toMeters } = buildProjection(ground.projection);
  const labels = new Map<string, readonly [number, number]>(
    ground.regions.map(({ code, labelPosition }) => [code, labelPosition]),
  );
  const [originX, originY] = rows.originMeters;
  const points = Array.from(squareKilometers, (_, cell) => {
    const outline = frame.outlines[cell];
    const [longitude, latitude] = outline
      ? middleOf(outline)
      : (labels.get(frame.regionCodes[cell]!) ?? [0, 0]);
    const [x, y] = toMeters(longitude, latitude);
    return [x - originX, y - originY] as const;
  });
  return {
    xs: Float64Array.from(points, ([x]) => x),
    ys: Float64Array.from(points, ([, y]) => y),
    areas: squareKilometers,
  };
}

function middleOf(outline: readonly (readonly [number, number])[]): readonly [number, number] {
  const sum = (axis: 0 | 1) => outline.reduce((total, position) => total + position[axis], 0);
  return [sum(0) / outline.length, sum(1) / outline.length];
}
