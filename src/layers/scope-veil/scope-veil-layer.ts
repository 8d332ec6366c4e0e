import { triangulateByBlocks } from '@/engine/density-picture/block-mesh';
import type { PlanePolygon } from '@/engine/density-picture/block-mesh';
import { parseCssColor } from '../css-color';
import { createFlatMeshLayer } from '../flat-mesh-layer';
import type { FlatMeshProps } from '../flat-mesh-layer';
import type { LayerInput } from '../layer-input';
import { memoizeLast, memoizeParts } from '../memoize-last';
import { defineCustomDrawing } from '../module';
import type { LayerDrawing } from '../module';
import { findScopePolygons } from '../scope-shape';
import type { PolygonRings } from '../scope-shape';
import { toMercator } from '@/domain/geo/web-mercator';

const ID = 'scope-veil';
/** How far the veil reaches, in widths of the scope: past any view that still shows the scope as more than a dot. */
const REACH = 60;
const BLOCKS_PER_SIDE = 24;

/** Dims what lies outside the scope. */
export function buildScopeVeil({
  district,
  regionShapes,
  scopeCode,
  theme,
}: LayerInput): LayerDrawing | null {
  const polygons = scopePolygons(district, regionShapes, scopeCode);
  if (!polygons) return null;
  const props = propsOf({ ...meshOf(polygons), color: parseColor(theme.map.veil) });
  return { custom: [defineCustomDrawing({ id: ID, slot: 'veil', create, props })] };
}

const create = () => createFlatMeshLayer(ID);
const parseColor = memoizeLast(parseCssColor);
const propsOf = memoizeParts((props: FlatMeshProps) => props);
const scopePolygons = memoizeLast(
  (
    district: LayerInput['district'],
    regionShapes: LayerInput['regionShapes'],
    scopeCode: LayerInput['scopeCode'],
  ) => findScopePolygons({ district, regionShapes, scopeCode }),
);

/** Triangles of all around a scope; local coordinates measure half the scope's larger side about its middle. */
export const meshOf: (
  polygons: readonly PolygonRings[],
) => Pick<FlatMeshProps, 'corners' | 'origin' | 'scale'> = memoizeLast(
  (polygons: readonly PolygonRings[]) => {
    const rings = polygons.map((polygon) => (polygon[0] ?? []).map(([x = 0, y = 0]) => toMercator(x, y)));
    const [xs, ys] = [0, 1].map((axis) => rings.flat().map((point) => point[axis]!)) as [number[], number[]];
    const [west, east] = [least(xs), -least(xs.map((x) => -x))];
    const [north, south] = [least(ys), -least(ys.map((y) => -y))];
    const origin: [number, number] = [(west + east) / 2, (north + south) / 2];
    const scale = Math.max(east - west, south - north) / 2;
    const holes = rings.map((ring) =>
      ring.map(([x, y]): [number, number] => [(x - origin[0]) / scale, (y - origin[1]) / scale]),
    );
    return { corners: buildVeilMesh(holes), origin, scale };
  },
);

function least(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
}

/** The lattice around the scope with the scope cut out, and four wide rectangles beyond it. */
function buildVeilMesh(holes: PlanePolygon): Float32Array {
  const near: PlanePolygon = [square(1), ...holes];
  const corners = triangulateByBlocks([near], [-1, -1, 1, 1], BLOCKS_PER_SIDE).flatMap(
    (block) => block.corners,
  );
  const far = [
    [-REACH, -REACH, REACH, -1],
    [-REACH, 1, REACH, REACH],
    [-REACH, -1, -1, 1],
    [1, -1, REACH, 1],
  ].flatMap(([left = 0, top = 0, right = 0, bottom = 0]) => [
    [left, top],
    [right, top],
    [right, bottom],
    [left, top],
    [right, bottom],
    [left, bottom],
  ]);
  return Float32Array.from([...corners, ...far].flat());
}

function square(half: number): [number, number][] {
  return [
    [-half, -half],
    [half, -half],
    [half, half],
    [-half, half],
    [-half, -half],
  ];
}
