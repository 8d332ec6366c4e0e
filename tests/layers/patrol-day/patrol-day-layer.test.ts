import { describe, expect, it } from 'vitest';
import { buildPatrolDay, splitTrack } from '@/layers/patrol-day/patrol-day-layer';
import { buildPatrolReport } from '#tests/support/build-patrol-report';
import { buildLayerInput } from '#tests/support/layer-input';

const MINUTE = 60_000;

describe('the layer of a day of patrols', () => {
  it('draws every point by its state once the day has come', () => {
    const report = buildPatrolReport();
    const drawing = buildPatrolDay(buildLayerInput({ patrol: { report, round: null, played: 1 } }))!;
    const { data } = drawing.sources!['patrol-day'] as unknown as {
      data: { features: { properties: { state: string } }[] };
    };

    expect(data.features.map(({ properties }) => properties.state)).toEqual(['done', 'missed']);
    expect(buildPatrolDay(buildLayerInput())).toBeNull();
  });

  it('plays a walk as a line, with a gap where nothing is known', () => {
    // Fixes at 0, 1, 20 and 21 minutes: nineteen silent ones are no part of the line.
    const path = [0, 1, 20, 21].map((at): [number, number, number] => [120 + at / 1000, 30, at * MINUTE]);
    const pieces = splitTrack({ id: 'r', gridCode: 'G', path }, 0.5).map(({ geometry, properties }) => [
      geometry.coordinates.length,
      properties.isPlayed,
    ]);

    expect(pieces).toEqual([
      [2, false],
      [2, false],
      [2, true],
    ]);
  });
});
