import type { RegionStamper } from '../regions/region-stamper';
import { BD09, GCJ02, WGS84, type Crs } from './crs';
import type { SampledPoint } from './point-survey';

/** How well a sample of points fits the boundaries under one CRS. */
export interface CrsFit {
  readonly crs: Crs;
  /** Points in the region their row states, or in any region where none is stated, 0 to 1. */
  readonly share: number;
  /** Whether each point fits, in the order of the sample. */
  readonly fits: readonly boolean[];
}

export interface CrsComparison {
  readonly chosen: CrsFit;
  /** The one that fits best of all. */
  readonly best: CrsFit;
  /** Whether the best fits better than chance and single errors explain. */
  readonly isChosenDoubtful: boolean;
  /** Points that were held against a stated region rather than against any. */
  readonly statedCount: number;
}

/** Least number of points for a judgment. */
const MIN_POINTS = 30;
const MIN_GAIN_SHARE = 0.0015;
const MIN_GAIN_POINTS = 5;
/** Standard deviations by which gains must exceed losses (sign test). */
const MIN_DEVIATIONS = 2;

/**
 * Tries WGS 84, GCJ-02 and BD-09 on the points and asks which puts more of them where they should be.
 *
 * A wrong datum moves a whole file by some hundred meters one way: of the points near a border many move out and hardly
 * any in. So points gained and lost against the chosen CRS are compared, not shares, which errors in single rows blur.
 */
export function compareCrs(
  chosen: Crs,
  points: readonly SampledPoint[],
  stamper: RegionStamper,
): CrsComparison {
  const candidates = [
    chosen,
    ...[WGS84, GCJ02, BD09].filter(({ id }) => id !== chosen.id && !isSame(id, chosen.id)),
  ];
  const judged = points.map((point) => judge(point, stamper));
  const fits = candidates.map((crs) => fitOf(crs, judged));
  const own = fits[0]!;
  const best = fits.reduce((most, fit) => (fit.share > most.share ? fit : most), own);
  return {
    chosen: own,
    best,
    isChosenDoubtful: points.length >= MIN_POINTS && isBetter(best, own),
    statedCount: judged.filter(({ isStated }) => isStated).length,
  };
}

/** How the points fit under each of some systems. */
export function fitCrs(
  candidates: readonly Crs[],
  points: readonly SampledPoint[],
  stamper: RegionStamper,
): CrsFit[] {
  const judged = points.map((point) => judge(point, stamper));
  return candidates.map((crs) => fitOf(crs, judged));
}

function isSame(a: string, b: string): boolean {
  return [a, b].every((id) => id === 'WGS84' || id === 'CGCS2000');
}

interface JudgedPoint {
  readonly x: number;
  readonly y: number;
  readonly isStated: boolean;
  readonly fits: (longitude: number, latitude: number) => boolean;
}

function judge({ x, y, stated }: SampledPoint, stamper: RegionStamper): JudgedPoint {
  const declared = Object.entries(stated).flatMap(([levelId, word]) => {
    const code = stamper.parse(levelId, word);
    return code === null ? [] : [{ levelId, code }];
  });
  const isInAny = (longitude: number, latitude: number): boolean =>
    stamper.stamp(longitude, latitude).some((code) => code !== null);
  const isInStated = (longitude: number, latitude: number): boolean =>
    declared.every(({ levelId, code }) => stamper.find(levelId, longitude, latitude) === code);
  return { x, y, isStated: declared.length > 0, fits: declared.length > 0 ? isInStated : isInAny };
}

function fitOf(crs: Crs, points: readonly JudgedPoint[]): CrsFit {
  const fits = points.map(
    (point) => crs.holds(point.x, point.y) && point.fits(...crs.toWgs84(point.x, point.y)),
  );
  return { crs, fits, share: fits.filter(Boolean).length / Math.max(1, fits.length) };
}

function isBetter(candidate: CrsFit, own: CrsFit): boolean {
  const gained = candidate.fits.filter((fits, i) => fits && !own.fits[i]).length;
  const lost = own.fits.filter((fits, i) => fits && !candidate.fits[i]).length;
  const gain = gained - lost;
  return (
    gain >= Math.max(MIN_GAIN_POINTS, own.fits.length * MIN_GAIN_SHARE) &&
    gain >= MIN_DEVIATIONS * Math.sqrt(gained + lost)
  );
}
