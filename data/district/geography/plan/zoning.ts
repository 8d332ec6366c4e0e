import type { Point, Zone } from '../../geography';
import type { Random } from '../../random';
import { containsPoint, distanceToRing } from '../plane/ring';
import { distance } from '../plane/vector';
import { DISTRICT_OUTLINE } from './city-plan';
import { parsePath } from './plan-line';

/** How far around the district blocks are still laid out, so that its border is not the end of the streets. */
const SURROUNDINGS_METERS = 800;
/** How far around it they are built on. */
const BUILT_AROUND_METERS = 420;

const URBAN =
  '-5.3,1.5 -4.6,2.3 -3.9,3.1 -1.5,3.2 0.8,3.9 2.6,3.8 4.2,3.2 5.2,2.6 6.2,1.5 6.7,0.5 6.7,-2.4 5.6,-2.9 4,-3.2 2,-3.3 0.2,-3.8 -2.2,-3.85 -3.1,-3.3 -5.2,-1.7 -5.7,-0.9 -5.2,0.4';
const HILLS = '-4.2,3.95 -2.9,3.75 -0.5,3.85 0.2,4.4 0.4,5.6 -3.9,5.7';

interface Quarter {
  readonly zone: Zone;
  readonly at: Point;
  readonly radii: Point;
}

/** Quarters of their own kind in the town, the first that holds a place counts; kilometers. */
const QUARTERS: readonly Quarter[] = [
  { zone: 'old-town', at: [-1.92, -1.2], radii: [1.05, 0.72] },
  { zone: 'old-town', at: [-3.5, 0.45], radii: [0.62, 0.5] },
  { zone: 'new-town', at: [0.9, 1.75], radii: [1.35, 0.95] },
  { zone: 'new-town', at: [1.15, -0.75], radii: [0.95, 0.55] },
  { zone: 'industrial', at: [5.2, -2], radii: [2.35, 1.45] },
  { zone: 'industrial', at: [5.1, 2.35], radii: [0.75, 0.5] },
  { zone: 'industrial', at: [1.6, 3.6], radii: [0.6, 0.4] },
];

/** Which use the plan gives to a place of the flat sheet. */
export interface Zoning {
  readonly zoneAt: (flat: Point) => Zone;
  /** True inside the outline the district is cut to. */
  readonly inDistrict: (flat: Point) => boolean;
  /** True in the planned town, where the metro runs. */
  readonly isUrban: (flat: Point) => boolean;
  /** True where blocks are laid out: the district and its nearest surroundings. */
  readonly isLaidOut: (flat: Point) => boolean;
  /** True for outer blocks near enough to the district to be built on. */
  readonly isBuiltOn: (flat: Point) => boolean;
}

export function createZoning(random: Random): Zoning {
  const urban = parsePath(URBAN);
  const hills = parsePath(HILLS);
  const outline = parsePath(DISTRICT_OUTLINE);
  const villages = scatterVillages(random.fork('villages'));
  const waver = createWaver(random.fork('waver'));
  const rural = (flat: Point): Zone =>
    villages.some(({ at, radius }) => distance(at, flat) < radius) ? 'village' : 'fields';
  const zoneAt = (flat: Point): Zone => {
    const wavering = waver(flat);
    const quarter = QUARTERS.find(({ at, radii }) => {
      const [x, y] = [(flat[0] / 1000 - at[0]) / radii[0], (flat[1] / 1000 - at[1]) / radii[1]];
      return x * x + y * y < 1 + 0.22 * wavering;
    });
    if (quarter) return quarter.zone;
    if (containsPoint(hills, flat)) return 'green';
    const edge = distanceToRing(urban, flat) * (containsPoint(urban, flat) ? 1 : -1);
    return edge + 170 * wavering > 0 ? 'residential' : rural(flat);
  };
  return {
    zoneAt,
    inDistrict: (flat) => containsPoint(outline, flat),
    isUrban: (flat) => containsPoint(urban, flat),
    isBuiltOn: (flat) => distanceToRing(outline, flat) < BUILT_AROUND_METERS,
    isLaidOut: (flat) => containsPoint(outline, flat) || distanceToRing(outline, flat) < SURROUNDINGS_METERS,
  };
}

/** Villages keep their distance from one another: dart throwing over the sheet. */
function scatterVillages(random: Random): { at: Point; radius: number }[] {
  const villages: { at: Point; radius: number }[] = [];
  for (let i = 0; i < 900; i++) {
    const at: Point = [random.between(-8500, 8500), random.between(-6200, 6500)];
    if (villages.some((other) => distance(other.at, at) < 760)) continue;
    villages.push({ at, radius: random.between(210, 360) });
  }
  return villages;
}

/** A smooth field between about -1 and 1 that keeps the quarters' edges from being ellipses. */
function createWaver(random: Random): (flat: Point) => number {
  const waves = Array.from({ length: 6 }, () => {
    const angle = random.between(0, 2 * Math.PI);
    const rate = (2 * Math.PI) / random.between(700, 2200);
    return { x: rate * Math.cos(angle), y: rate * Math.sin(angle), phase: random.between(0, 2 * Math.PI) };
  });
  return ([x, y]) =>
    waves.reduce((sum, wave) => sum + Math.sin(wave.x * x + wave.y * y + wave.phase), 0) / 2.4;
}
