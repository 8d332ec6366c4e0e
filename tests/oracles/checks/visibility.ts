import { buildBuildingIndex } from '@/analysis/visibility/building-index';
import { nominalArea } from '@/analysis/visibility/camera-view';
import { seesPoint } from '@/analysis/visibility/sees-point';
import { viewshed } from '@/analysis/visibility/viewshed';
import { viewshedShape } from '@/analysis/visibility/viewshed-shape';
import { multiPolygonArea, type Ring } from '@/analysis/polygon/polygon';
import type { OracleCheck } from '../check-file';
import { toView, type OracleCamera } from '../oracle-camera';

/** Buildings of a case may be those of an earlier one, named in words. */
const buildingsByCase = new Map<string, readonly Ring[]>();

export const check: OracleCheck = ({ name = '', input, expected: stated }, comparison) => {
  const { camera, buildings, points } = input as {
    camera: OracleCamera;
    buildings: readonly Ring[] | string;
    points: [number, number][];
  };
  const expected = stated as { sector_area: number; visible_area: number; points_visible: boolean[] };
  const rings = typeof buildings === 'string' ? namedIn(buildings) : buildings;
  buildingsByCase.set(name, rings);
  const index = buildBuildingIndex(rings.map((ring) => [[ring]]));
  const view = toView(camera);
  const seen = viewshed(view, index);
  const share = { abs: 0.005 * expected.sector_area };
  comparison.number('sector', nominalArea(view), expected.sector_area, share);
  comparison.number('seen area', seen.areaSquareMeters, expected.visible_area, share);
  comparison.number('area of the shape', multiPolygonArea(viewshedShape(seen)), expected.visible_area, share);
  comparison.exact(
    'points',
    points.map(([x, y]) => seesPoint(seen, x, y)),
    expected.points_visible,
  );
};

function namedIn(text: string): readonly Ring[] {
  const found = [...buildingsByCase].find(([name]) => name !== '' && text.includes(`"${name}"`));
  if (!found) throw new Error(`no earlier case for "${text}"`);
  return found[1];
}
