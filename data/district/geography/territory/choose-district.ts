import type { Point } from '../../geography';
import type { Parcel } from '../blocks/lay-out-blocks';
import { OUTER_FACE, type PlanarMap } from '../planar/planar-map';
import { centroid } from '../plane/ring';
import { distance } from '../plane/vector';

/** Parcels up to this size go in or out of the district as a whole, so that its border follows larger streets. */
const CELL_AREA = 330_000;

/** Blocks of a parcel, left to right. */
export function leavesOf(parcel: Parcel): Parcel[] {
  const leaves: Parcel[] = [];
  const collect = (part: Parcel): void => {
    if (part.parts.length === 0) leaves.push(part);
    else part.parts.forEach(collect);
  };
  collect(parcel);
  return leaves;
}

/**
 * Chooses the faces that make up the district: cells with their middle inside the planned outline, joined to one piece
 * without holes.
 *
 * @param contains True for points of the real plane inside the planned outline.
 */
export function chooseDistrict(
  map: PlanarMap,
  parcels: readonly Parcel[],
  contains: (point: Point) => boolean,
): Set<number> {
  const isWater = (parcel: Parcel): boolean => parcel.ground === 'river' || parcel.ground === 'canal';
  const cells = parcels.filter((parcel) => !isWater(parcel)).flatMap(cellsOf);
  const facesOf = cells.map((cell) => leavesOf(cell).map((leaf) => leaf.face));
  const isIn = facesOf.map((faces) => contains(middleOf(map, faces)));
  calmOutline(map, facesOf, isIn);
  const planned = new Set(facesOf.filter((_, i) => isIn[i]).flat());
  for (const { face } of parcels.filter(isWater).flatMap(leavesOf)) {
    if (shareBeside(map, [face], (other) => planned.has(other)) > 0.3) planned.add(face);
  }
  const district = largest(components(map, (face) => planned.has(face)));
  const around = components(map, (face) => !district.has(face)).find((piece) => piece.has(OUTER_FACE));
  const whole = new Set<number>();
  for (let face = 1; face < map.faceCount; face++) if (!around?.has(face)) whole.add(face);
  return whole;
}

/** Takes in cells that are mostly surrounded and leaves out those that stick out like tongues. */
function calmOutline(map: PlanarMap, facesOf: readonly (readonly number[])[], isIn: boolean[]): void {
  const cellOf = new Int32Array(map.faceCount).fill(-1);
  facesOf.forEach((faces, i) => {
    for (const face of faces) cellOf[face] = i;
  });
  for (let round = 0; round < 3; round++) {
    facesOf.forEach((faces, i) => {
      const share = shareBeside(
        map,
        faces,
        (face) => isIn[cellOf[face]!] === true,
        (face) => cellOf[face] === i,
      );
      if (isIn[i] ? share < 0.36 : share > 0.64) isIn[i] = !isIn[i];
    });
  }
}

/** How much of the border of some faces lies beside chosen ones, as a fraction. */
function shareBeside(
  map: PlanarMap,
  faces: readonly number[],
  isChosen: (face: number) => boolean,
  isOwn: (face: number) => boolean = () => false,
): number {
  let [beside, all] = [0, 0];
  for (const face of faces) {
    for (const half of map.loop(face)) {
      const other = map.face(half ^ 1);
      if (isOwn(other)) continue;
      const length = distance(map.point(map.origin(half)), map.point(map.origin(half ^ 1)));
      all += length;
      if (isChosen(other)) beside += length;
    }
  }
  return beside / all;
}

function cellsOf(parcel: Parcel): Parcel[] {
  return parcel.areaSquareMeters <= CELL_AREA || parcel.parts.length === 0
    ? [parcel]
    : parcel.parts.flatMap(cellsOf);
}

function middleOf(map: PlanarMap, faces: readonly number[]): Point {
  const centers = faces.map((face) => centroid(map.ring(face)));
  const sum = centers.reduce((a, b) => [a[0] + b[0], a[1] + b[1]], [0, 0]);
  return [sum[0] / centers.length, sum[1] / centers.length];
}

function largest(pieces: readonly Set<number>[]): Set<number> {
  return pieces.reduce((a, b) => (b.size > a.size ? b : a), new Set<number>());
}

/** Pieces of the chosen faces that hang together over edges. */
export function components(map: PlanarMap, isChosen: (face: number) => boolean): Set<number>[] {
  const seen = new Set<number>();
  const pieces: Set<number>[] = [];
  for (let face = 0; face < map.faceCount; face++) {
    if (seen.has(face) || !isChosen(face)) continue;
    const piece = new Set([face]);
    seen.add(face);
    for (const at of piece) {
      for (const half of map.loop(at)) {
        const neighbor = map.face(half ^ 1);
        if (seen.has(neighbor) || !isChosen(neighbor)) continue;
        seen.add(neighbor);
        piece.add(neighbor);
      }
    }
    pieces.push(piece);
  }
  return pieces;
}
