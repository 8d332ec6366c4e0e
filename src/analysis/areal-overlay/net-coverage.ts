import type { MultiPolygon } from '../polygon/polygon';
import { stackAreas } from '../polygon/stacked-areas';

/** What two nets cover together and apart, square meters. */
export interface NetCoverage {
  readonly unionP: number;
  readonly unionQ: number;
  /** Covered by the first net and a gap in the second; and the other way round. */
  readonly onlyP: number;
  readonly onlyQ: number;
  /** Ground that units of one net share, summed over pairs of units. */
  readonly overlapP: number;
  readonly overlapQ: number;
  /** Ground of the district that no unit of the net covers; 0 where no district is given. */
  readonly holesP: number;
  readonly holesQ: number;
  /** Units' ground outside the district; 0 where no district is given. */
  readonly outsideP: number;
  readonly outsideQ: number;
}

/**
 * Coverage, gaps and overlaps of two nets.
 *
 * @param district Where the nets should lie, planar meters; may be empty.
 */
export function netCoverage(
  netP: readonly MultiPolygon[],
  netQ: readonly MultiPolygon[],
  district: MultiPolygon = [],
): NetCoverage {
  const hasDistrict = district.length > 0;
  const sums: Sums = { union: [0, 0], only: [0, 0], overlap: [0, 0], holes: [0, 0], outside: [0, 0] };
  stackAreas([netP, netQ, hasDistrict ? [district] : []], (counts, area) => {
    for (const side of [0, 1] as const) {
      const own = counts[side]!;
      const other = counts[1 - side]!;
      const isInside = counts[2]! > 0;
      if (own === 0) {
        if (hasDistrict && isInside) sums.holes[side] += area;
        continue;
      }
      sums.union[side] += area;
      sums.overlap[side] += (area * own * (own - 1)) / 2;
      if (other === 0) sums.only[side] += area;
      if (hasDistrict && !isInside) sums.outside[side] += area;
    }
  });
  return {
    unionP: sums.union[0],
    unionQ: sums.union[1],
    onlyP: sums.only[0],
    onlyQ: sums.only[1],
    overlapP: sums.overlap[0],
    overlapQ: sums.overlap[1],
    holesP: sums.holes[0],
    holesQ: sums.holes[1],
    outsideP: sums.outside[0],
    outsideQ: sums.outside[1],
  };
}

/** Square meters of the first and the second net. */
type Sums = Record<'union' | 'only' | 'overlap' | 'holes' | 'outside', [p: number, q: number]>;
