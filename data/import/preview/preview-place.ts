import type { DraftPlace } from '@/contract/import-drafts';
import { fitCrs } from '../place/compare-crs';
import { BD09, GCJ02, WGS84, type Crs } from '../place/crs';
import type { PlaceDecision } from '../place/decide-place';
import type { CrsChoice } from '../place/choose-crs';
import type { SampledPoint } from '../place/point-survey';
import type { RegionStamper } from '../regions/region-stamper';

const MOST_POINTS = 1500;
const FACTOR = 1e6;

export interface PlaceSample {
  readonly fileId: string;
  readonly choice: CrsChoice;
  readonly decision: PlaceDecision;
  readonly points: readonly SampledPoint[];
  /** `null` where there are no boundaries. */
  readonly stamper: RegionStamper | null;
}

/** How the coordinates of a file would be read, how well other readings fit, and where its points come to lie. */
export function previewPlace({ fileId, choice, decision, points, stamper }: PlaceSample): DraftPlace {
  const { crs, exchanged } = decision;
  const read = exchanged ? points.map(exchange) : points;
  const shown = read.slice(0, MOST_POINTS).filter(({ x, y }) => crs.holds(x, y));
  const stored = shown.map(({ x, y }) => rounded(crs.toWgs84(x, y)));
  const isMoved = crs.unit === 'degree' && crs.toWgs84(110, 30)[0] !== 110;
  return {
    fileId,
    crs: crs.id,
    by: choice.by,
    isExchanged: exchanged,
    sampledCount: points.length,
    fits: fitsOf(crs, exchanged, points, stamper),
    points: stored,
    givenPoints: isMoved ? shown.map(({ x, y }) => rounded([x, y])) : null,
  };
}

/** The reading chosen first, then the usual ones, best first, then the pairs the other way round. */
function fitsOf(
  chosen: Crs,
  exchanged: boolean,
  points: readonly SampledPoint[],
  stamper: RegionStamper | null,
): DraftPlace['fits'] {
  const usual = chosen.unit === 'degree' ? [WGS84, GCJ02, BD09] : [];
  const others = usual.filter(({ id }) => id !== chosen.id && !(id === 'WGS84' && chosen.id === 'CGCS2000'));
  const straight = exchanged ? points.map(exchange) : points;
  const share = (candidates: readonly Crs[], sample: readonly SampledPoint[], isExchanged: boolean) =>
    stamper === null
      ? candidates.map(({ id }) => ({ crs: id, isExchanged, fraction: null }))
      : fitCrs(candidates, sample, stamper).map((fit) => ({
          crs: fit.crs.id,
          isExchanged,
          fraction: fit.share,
        }));
  const [own, ...rest] = share([chosen, ...others], straight, exchanged);
  const turned = share([chosen], straight.map(exchange), !exchanged);
  return [own!, ...rest.sort((a, b) => (b.fraction ?? 0) - (a.fraction ?? 0)), ...turned];
}

function exchange(point: SampledPoint): SampledPoint {
  return { ...point, x: point.y, y: point.x };
}

function rounded([x, y]: readonly [number, number]): [number, number] {
  return [Math.round(x * FACTOR) / FACTOR, Math.round(y * FACTOR) / FACTOR];
}
