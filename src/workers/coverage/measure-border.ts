import { isInMultiPolygon } from '@/analysis/polygon/point-in-polygon';
import { buildPolygonLocator } from '@/analysis/polygon/polygon-locator';
import { boundsOf, multiPolygonArea } from '@/analysis/polygon/polygon';
import type { MultiPolygon } from '@/analysis/polygon/polygon';
import { indexShapes } from '@/analysis/polygon/shape-index';
import { intersectShapes } from '@/analysis/polygon-clipping/clip-shapes';
import type { BorderCamera } from './coverage-results';
import { nameOf } from './measure-census';
import type { PlaneGround } from './plane-ground';
import type { Turns } from './turns';

/** What a camera sees of other regions must be this much of its view: less is the far side of the street. */
const LEAST_FRACTION = 0.05;

interface BorderInput {
  readonly regionCodes: readonly string[];
  /** Numbers of the cameras that are asked about. */
  readonly cameras: readonly number[];
  /** What each camera of the ground sees; empty where it does not count. */
  readonly shapes: readonly MultiPolygon[];
  readonly turns: Turns;
}

/** Cameras that see over the border of the region they stand in, those that see most beyond it first. */
export async function measureBorder(
  ground: PlaneGround,
  { regionCodes, cameras, shapes, turns }: BorderInput,
): Promise<BorderCamera[]> {
  const regions = regionCodes
    .map((code) => ({ code, shape: ground.shapeOf(code) }))
    .filter(({ shape }) => shape.length > 0);
  const shapesOf = regions.map(({ shape }) => shape);
  const { locate } = buildPolygonLocator(shapesOf);
  const regionAt = (x: number, y: number) => regions[locate(x, y)];
  const borders = indexShapes(shapesOf.flatMap(sidesOf));
  const found: BorderCamera[] = [];
  for (const [at, i] of cameras.entries()) {
    await turns.next(at / cameras.length);
    const seen = shapes[i]!;
    const { west, south, east, north } = boundsOf(seen);
    if (seen.length === 0 || borders?.search(west, south, east, north).length === 0) continue;
    const { placement, camera } = ground.cameras[i]!;
    const own = regionAt(placement.x, placement.y);
    if (!own) continue;
    const beyond = seen.flat(2).filter(([x, y]) => !isInMultiPolygon(own.shape, x, y));
    if (beyond.length === 0) continue;
    const within = multiPolygonArea(intersectShapes(seen, own.shape)) / multiPolygonArea(seen);
    if (1 - within < LEAST_FRACTION) continue;
    const others = new Set(beyond.flatMap(([x, y]) => regionAt(x, y)?.code ?? []));
    found.push({
      ...nameOf(camera),
      regionCode: own.code,
      otherCodes: [...others],
      beyondFraction: 1 - within,
    });
  }
  return found.sort((a, b) => b.beyondFraction - a.beyondFraction);
}

/** Each side of a shape's rings, as a shape that only its bounds are asked of. */
function sidesOf(shape: MultiPolygon): MultiPolygon[] {
  return shape.flat().flatMap((ring) => ring.map((end, i) => [[[ring.at(i - 1)!, end]]]));
}
