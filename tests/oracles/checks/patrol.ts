import { roadPatrol, type RoadLine } from '@/analysis/patrol-coverage/road-patrol';
import { trackLength } from '@/analysis/patrol-coverage/track';
import { dwelledVisits, visitsOfPlace } from '@/analysis/patrol-coverage/visits';
import type { OracleCheck } from '../check-file';

const METER = { abs: 1 };

interface PatrolInput {
  readonly points: readonly (readonly [id: number, x: number, y: number])[];
  readonly track: readonly (readonly [time: number, x: number, y: number])[];
  readonly roads: readonly RoadLine[];
  readonly radius: number;
  readonly gap: number;
  readonly min_dwell: number;
  readonly road_tolerance: number;
}

export const check: OracleCheck = (oracleCase, comparison) => {
  const input = oracleCase['input'] as PatrolInput;
  const expected = oracleCase['expected'] as Record<string, unknown>;
  const track = {
    times: input.track.map(([time]) => time),
    xs: input.track.map(([, x]) => x),
    ys: input.track.map(([, , y]) => y),
  };
  const points = input.points.map(([id, x, y]) => {
    const rule = { radiusMeters: input.radius, gapSeconds: input.gap };
    const { visits, passed } = visitsOfPlace(track, [x, y], rule);
    return {
      id,
      visits: visits.map(({ arrive, leave, dwellSeconds }) => ({ arrive, leave, dwell: dwellSeconds })),
      dwelled: dwelledVisits(visits, input.min_dwell).length,
      passed,
    };
  });
  comparison.exact('points', points, expected['points']);
  const roads = roadPatrol(input.roads, [track], {
    toleranceMeters: input.road_tolerance,
    gapSeconds: input.gap,
    headingToleranceDegrees: null,
  });
  const lengths = roads.map((road) => road.lengthMeters);
  const covered = roads.map((road) => road.coveredMeters);
  comparison.numbers('road length', lengths, expected['road_length'], METER);
  comparison.numbers('covered', covered, expected['road_covered'], METER);
  comparison.number('track', trackLength(track, input.gap), expected['track_length'], METER);
};
