import type { ArealOverlay, OverlayPair } from './areal-overlay';

/** How one unit of a net stands against the other net. */
export interface UnitMatch {
  readonly unit: number;
  /** Unit of the other net that holds most of it; `null` where it shares no ground. */
  readonly best: number | null;
  /** Share of the unit's own area that lies in `best`. */
  readonly bestShare: number;
  /** Area in common over area together, the largest over all units of the other net. */
  readonly intersectionOverUnion: number;
  /** Units of the other net that hold more than the share limit of it, slivers aside: those its leader has to call. */
  readonly partners: readonly number[];
  /** Entropy of how its ground is split over the other net, natural logs; 0 where it lies in one unit. */
  readonly crossingEntropy: number;
  /** Share of its area that the other net does not cover; below 0 where units of that net overlap. */
  readonly uncoveredShare: number;
}

/** Smaller shares of a unit make no partner. */
export const PARTNER_SHARE = 0.05;

/**
 * Matches each unit of one net with the other.
 *
 * @param side Which net the units are of: `p` the first, `q` the second.
 */
export function matchUnits(
  overlay: ArealOverlay,
  side: 'p' | 'q' = 'p',
  partnerShare: number = PARTNER_SHARE,
): UnitMatch[] {
  const other = side === 'p' ? 'q' : 'p';
  const own = side === 'p' ? overlay.areasP : overlay.areasQ;
  const others = side === 'p' ? overlay.areasQ : overlay.areasP;
  const byUnit: OverlayPair[][] = Array.from(own, () => []);
  for (const pair of overlay.pairs) byUnit[pair[side]]!.push(pair);
  return byUnit.map((pairs, unit) => {
    const area = own[unit]!;
    const best = pairs.reduce<OverlayPair | null>(
      (most, pair) => (most && most.areaSquareMeters >= pair.areaSquareMeters ? most : pair),
      null,
    );
    const shared = pairs.reduce((sum, pair) => sum + pair.areaSquareMeters, 0);
    const overUnion = (pair: OverlayPair) =>
      pair.areaSquareMeters / (area + others[pair[other]]! - pair.areaSquareMeters);
    return {
      unit,
      best: best?.[other] ?? null,
      bestShare: best ? best.areaSquareMeters / area : 0,
      intersectionOverUnion: Math.max(0, ...pairs.map(overUnion)),
      partners: pairs.filter((pair) => solidArea(pair) > partnerShare * area).map((pair) => pair[other]),
      crossingEntropy: entropyOf(pairs.map(solidArea)),
      uncoveredShare: area > 0 ? 1 - shared / area : NaN,
    };
  });
}

function solidArea({ pieces }: OverlayPair): number {
  return pieces.reduce((sum, piece) => (piece.isSliver ? sum : sum + piece.areaSquareMeters), 0);
}

function entropyOf(areas: readonly number[]): number {
  const total = areas.reduce((sum, area) => sum + area, 0);
  return areas.reduce((sum, area) => (area > 0 ? sum - (area / total) * Math.log(area / total) : sum), 0);
}
