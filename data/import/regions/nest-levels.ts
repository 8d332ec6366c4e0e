import { area } from '@turf/turf';
import type { LevelDraft, RegionEntry } from './level-draft';
import { sampleInside } from './sample-inside';
import { indexShapes, type ShapeIndex } from './shape-index';

const SAMPLE_POINTS = 200;
const SAMPLE_POINTS_OF_MANY = 40;
const MANY_REGIONS = 5000;
/** A region counts as inside its parent from this share of its area on. */
const INSIDE_SHARE = 0.9;
/** A level counts as nested in another where this share of its regions, and of its area, is inside one of them. */
const NESTED_SHARE = 0.9;
/** Below this share of its area in any region of the parent level, a region has no parent there. */
const LEAST_PARENT_SHARE = 0.5;

/** A region with what geometry says of it. */
export interface MeasuredRegion extends RegionEntry {
  readonly areaSquareKilometers: number;
  /** Points spread over its inside. */
  readonly sample: readonly (readonly [number, number])[];
}

export interface NestedRegion extends MeasuredRegion {
  /** Number of its parent among the regions of the parent level; -1 where it has none. */
  readonly parent: number;
  /** Share of its area inside that parent, 0 to 1; `NaN` without one. */
  readonly parentShare: number;
}

export interface NestedLevel extends Omit<LevelDraft, 'regions' | 'statedParentId'> {
  readonly parentId: string | null;
  readonly regions: readonly NestedRegion[];
  readonly index: ShapeIndex;
}

interface MeasuredLevel extends Omit<LevelDraft, 'regions'> {
  readonly regions: readonly MeasuredRegion[];
  readonly index: ShapeIndex;
  readonly meanArea: number;
}

/**
 * Puts levels above and below one another: as the user states it, by the parents' codes, or because (nearly) every
 * region of one lies in a region of the other. Of several that hold it the one of the smallest regions is the parent.
 *
 * @returns Levels, the widest first.
 */
export function nestLevels(drafts: readonly LevelDraft[]): NestedLevel[] {
  const regionCount = drafts.reduce((sum, { regions }) => sum + regions.length, 0);
  const points = regionCount > MANY_REGIONS ? SAMPLE_POINTS_OF_MANY : SAMPLE_POINTS;
  const levels = drafts.map((draft) => measure(draft, points)).sort((a, b) => b.meanArea - a.meanArea);
  return levels.map((level, i) => {
    const { statedParentId, meanArea: _, ...rest } = level;
    const wider = levels.slice(0, i);
    const stated = statedParentId === undefined ? undefined : levels.find(({ id }) => id === statedParentId);
    const parent = stated ?? parentByCodes(level, wider) ?? parentByPlace(level, wider);
    return {
      ...rest,
      parentId: parent?.id ?? null,
      regions: level.regions.map((region) => ({ ...region, ...findParent(region, parent ?? null) })),
    };
  });
}

function measure(draft: LevelDraft, points: number): MeasuredLevel {
  const regions = draft.regions.map((region) => ({
    ...region,
    areaSquareKilometers: area(region.shape) / 1e6,
    sample: sampleInside(region.shape, points),
  }));
  const total = regions.reduce((sum, { areaSquareKilometers }) => sum + areaSquareKilometers, 0);
  return { ...draft, regions, index: indexShapes(regions), meanArea: total / regions.length };
}

function parentByCodes(level: MeasuredLevel, wider: readonly MeasuredLevel[]): MeasuredLevel | null {
  const stated = level.regions.filter(({ statedParent }) => statedParent !== null);
  if (stated.length < level.regions.length * 0.5) return null;
  return (
    wider.findLast(({ regions }) => {
      const codes = new Set(regions.map(({ code }) => code));
      return stated.filter(({ statedParent }) => codes.has(statedParent!)).length >= stated.length * 0.8;
    }) ?? null
  );
}

function parentByPlace(level: MeasuredLevel, wider: readonly MeasuredLevel[]): MeasuredLevel | null {
  return wider.findLast((candidate) => isNested(level, candidate)) ?? null;
}

function isNested(level: MeasuredLevel, candidate: MeasuredLevel): boolean {
  const shares = level.regions.map((region) => ({
    share: largestShare(region, candidate.index).share,
    size: region.areaSquareKilometers,
  }));
  const size = shares.reduce((sum, region) => sum + region.size, 0);
  const inside = shares.filter(({ share }) => share >= INSIDE_SHARE).length;
  const areaInside = shares.reduce((sum, region) => sum + region.share * region.size, 0);
  return inside >= shares.length * NESTED_SHARE && areaInside >= size * NESTED_SHARE;
}

function findParent(
  region: MeasuredRegion,
  level: MeasuredLevel | null,
): Pick<NestedRegion, 'parent' | 'parentShare'> {
  if (!level) return { parent: -1, parentShare: NaN };
  const stated = level.regions.findIndex(({ code }) => code === region.statedParent);
  if (stated >= 0) return { parent: stated, parentShare: shareIn(region, level.index, stated) };
  const { number, share } = largestShare(region, level.index);
  return share >= LEAST_PARENT_SHARE
    ? { parent: number, parentShare: share }
    : { parent: -1, parentShare: NaN };
}

function largestShare(region: MeasuredRegion, index: ShapeIndex): { number: number; share: number } {
  const tally = new Map<number, number>();
  for (const [x, y] of region.sample) {
    for (const number of index.findAll(x, y)) tally.set(number, (tally.get(number) ?? 0) + 1);
  }
  const [number, count] = [...tally].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [-1, 0]);
  return { number, share: region.sample.length === 0 ? 0 : count / region.sample.length };
}

function shareIn(region: MeasuredRegion, index: ShapeIndex, number: number): number {
  const inside = region.sample.filter(([x, y]) => index.findAll(x, y).includes(number)).length;
  return region.sample.length === 0 ? NaN : inside / region.sample.length;
}
