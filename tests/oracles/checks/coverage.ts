import { areaCoverage } from '@/analysis/camera-coverage/area-coverage';
import { pointCoverage, pointsInView } from '@/analysis/camera-coverage/point-coverage';
import { roadCoverage, totalOfRoads, type RoadLine } from '@/analysis/camera-coverage/road-coverage';
import type { Ring } from '@/analysis/polygon/polygon';
import { buildBuildingIndex } from '@/analysis/visibility/building-index';
import { viewsheds } from '@/analysis/visibility/viewshed';
import { viewshedShape } from '@/analysis/visibility/viewshed-shape';
import type { OracleCheck } from '../check-file';
import { toView, type OracleCamera } from '../oracle-camera';

const AREA = { rel: 0.005 };
const ROAD = { abs: 1.5 };
const EXACT = { abs: 1e-9 };

interface CoverageInput {
  readonly W: number;
  readonly H: number;
  readonly cameras: readonly OracleCamera[];
  readonly buildings: readonly Ring[];
  readonly roads: readonly RoadLine[];
  readonly incidents: readonly (readonly [x: number, y: number, weight: number])[];
}

export const check: OracleCheck = (oracleCase, comparison) => {
  const { W, H, ...input } = oracleCase['input'] as CoverageInput;
  const expected = oracleCase['expected'] as Record<string, unknown> & { k_area: Record<string, number> };
  const footprints = input.buildings.map((ring) => [[ring]]);
  const cameras = viewsheds(input.cameras.map(toView), buildBuildingIndex(footprints));
  const shapes = cameras.map((camera) => viewshedShape(camera));
  const site: Ring = [
    [0, 0],
    [W, 0],
    [W, H],
    [0, H],
  ];
  const area = areaCoverage({ shapes: [[[site]]], without: footprints }, shapes);
  comparison.number('study area', area.areaSquareMeters, expected['study_area'], AREA);
  comparison.number('union', area.atLeast[1], expected['union_area'], AREA);
  for (const [k, value] of Object.entries(expected.k_area)) {
    comparison.number(`seen ${k} times`, area.atLeast[Number(k)], value, AREA);
  }
  const roads = roadCoverage(input.roads, shapes);
  const seen = roads.map((road) => road.seenMeters);
  const lengths = roads.map((road) => road.lengthMeters);
  comparison.numbers('road seen', seen, expected['road_seen'], ROAD);
  comparison.numbers('road length', lengths, expected['road_length'], ROAD);
  comparison.number('road share', totalOfRoads(roads).coverageFraction, expected['road_share'], AREA);
  const incidents = {
    xs: input.incidents.map(([x]) => x),
    ys: input.incidents.map(([, y]) => y),
    weights: input.incidents.map(([, , weight]) => weight),
  };
  const sets = pointsInView(cameras, incidents);
  const weighted = pointCoverage(sets);
  const plain = pointCoverage({ ...sets, weights: sets.weights.map(() => 1) });
  comparison.exact('seen by', Array.from(weighted.seenBy), expected['seen_by']);
  comparison.number('incident share', plain.coverageFraction, expected['incident_share'], EXACT);
  comparison.number('weighted', weighted.coverageFraction, expected['incident_share_weighted'], EXACT);
};
