import { defineAnalysis } from '../analysis-module';
import { partOfRun } from '../run-control';
import { openBuildings, type BuildingEdges } from '../visibility/building-index';
import type { CameraView } from '../visibility/camera-view';
import { viewsheds } from '../visibility/viewshed';
import { viewshedShape } from '../visibility/viewshed-shape';
import { areaCoverage, type StudyArea } from './area-coverage';
import { pointCoverage, pointsInView, type DemandPoints } from './point-coverage';
import { roadCoverage, type RoadLine } from './road-coverage';

export interface CameraCoverageInput {
  readonly buildings: BuildingEdges;
  readonly views: readonly CameraView[];
  /** Share of time in which each camera runs, 0 to 1. */
  readonly availability?: Float64Array;
  readonly area: StudyArea;
  readonly roads: readonly RoadLine[];
  readonly points: DemandPoints;
}

export const analysis = defineAnalysis({
  id: 'camera-coverage',
  run: ({ buildings, views, availability, area, roads, points }: CameraCoverageInput, control = {}) => {
    const options = availability ? { availability } : {};
    const cameras = viewsheds(views, openBuildings(buildings), partOfRun(control, 0, 0.4));
    const shapes = cameras.map((camera) => viewshedShape(camera));
    const ofRoads = roadCoverage(roads, shapes, options, partOfRun(control, 0.4, 0.7));
    const sets = pointsInView(cameras, points, partOfRun(control, 0.7, 0.9));
    return {
      shapes,
      area: areaCoverage(area, shapes),
      roads: ofRoads,
      sets,
      points: pointCoverage(sets, options),
    };
  },
});
