import { defineAnalysis } from '../analysis-module';
import { roadPatrol, type RoadLine } from './road-patrol';
import { cleanTrack, trackLength, type Track } from './track';
import { visitsOfPlace } from './visits';

export interface PatrolCoverageInput {
  readonly tracks: readonly Track[];
  readonly places: readonly (readonly [x: number, y: number])[];
  readonly roads: readonly RoadLine[];
}

export const analysis = defineAnalysis({
  id: 'patrol-coverage',
  run: ({ tracks, places, roads }: PatrolCoverageInput) => {
    const clean = tracks.map((track) => cleanTrack(track));
    return {
      places: places.map((place) => clean.map((track) => visitsOfPlace(track, place))),
      roads: roadPatrol(roads, clean),
      lengthsMeters: clean.map((track) => trackLength(track)),
    };
  },
});
