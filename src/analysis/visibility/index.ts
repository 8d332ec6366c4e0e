import { defineAnalysis } from '../analysis-module';
import { openBuildings, type BuildingEdges } from './building-index';
import type { CameraView } from './camera-view';
import { viewsheds } from './viewshed';

export interface VisibilityInput {
  readonly buildings: BuildingEdges;
  readonly views: readonly CameraView[];
}

export const analysis = defineAnalysis({
  id: 'visibility',
  run: ({ buildings, views }: VisibilityInput, control) =>
    viewsheds(views, openBuildings(buildings), control),
});
