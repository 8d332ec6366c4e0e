import { NET_KINDS } from '@/domain/net/net';

import type { NetUnit, Polygon, Unit } from '../geography';
import { buildCellIndex } from '../ground/cell-index';
import type { Ground } from '../ground/ground';
import { boxOf, isInPolygon } from '../ground/ring';
import type { NetTruth } from './truths';

const SAMPLE_STEP_METERS = 40;

/** How each of the other nets departs from the base grids: exact copies are counted, areas are estimated on a lattice. */
export function measureNets(ground: Ground): NetTruth[] {
  const samples = samplesIn(ground);
  return NET_KINDS.filter((net) => net !== 'governance').flatMap((net): NetTruth[] => {
    const units = ground.geography.nets.filter((unit) => unit.net === net);
    if (units.length === 0) return [];
    const shapes = new Set(units.map(({ polygons }) => shapeKey(polygons)));
    const coincidingGrids = ground.grids.filter(({ polygons }: Unit) =>
      shapes.has(shapeKey(polygons)),
    ).length;
    const covers = coverCounts(units, samples);
    const share = (test: (count: number) => boolean) => round(covers.filter(test).length / covers.length);
    return [
      {
        net,
        units: units.length,
        coincidingGrids,
        coincidingFraction: round(coincidingGrids / ground.grids.length),
        uncoveredFraction: share((count) => count === 0),
        overlappingFraction: share((count) => count > 1),
      },
    ];
  });
}

/** The same for two shapes with the same corners, wherever their rings begin. */
function shapeKey(polygons: readonly Polygon[]): string {
  const corners = polygons.flat(2).map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`);
  return [...new Set(corners)].sort().join();
}

function samplesIn(ground: Ground): (readonly [number, number])[] {
  const [minX, minY, maxX, maxY] = boxOf(ground.grids.flatMap(({ polygons }) => polygons.flat()));
  const samples: (readonly [number, number])[] = [];
  for (let x = minX; x < maxX; x += SAMPLE_STEP_METERS)
    for (let y = minY; y < maxY; y += SAMPLE_STEP_METERS) if (ground.gridAt(x, y) >= 0) samples.push([x, y]);
  return samples;
}

function coverCounts(units: readonly NetUnit[], samples: readonly (readonly [number, number])[]): number[] {
  const index = buildCellIndex(
    units.map(({ polygons }) => boxOf(polygons.flat())),
    200,
  );
  return samples.map(
    ([x, y]) =>
      index.at(x, y).filter((unit) => units[unit]!.polygons.some((polygon) => isInPolygon(polygon, x, y)))
        .length,
  );
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
