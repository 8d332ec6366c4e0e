import { describe, expect, it } from 'vitest';
import { sitingCandidates } from '@/analysis/camera-coverage/siting-candidates';
import { rectangle } from '#tests/support/planar-shapes';

const model = { fieldOfViewDegrees: 60, rangeMeters: 80, nearMeters: 3 };

describe('sitingCandidates', () => {
  it('tries eight directions at each place, one for a camera that sees all round', () => {
    const places = [
      [0, 0],
      [5, 5],
    ] as const;
    const candidates = sitingCandidates(places, model);
    expect(candidates).toHaveLength(16);
    expect(candidates[9]).toEqual({ ...model, x: 5, y: 5, azimuthDegrees: 45, place: 1 });
    expect(sitingCandidates(places, { ...model, fieldOfViewDegrees: 360 })).toHaveLength(2);
  });

  it('leaves out forbidden ground, and keeps the numbers of the places', () => {
    const found = sitingCandidates(
      [
        [0, 0],
        [50, 50],
      ],
      model,
      { directions: 1, forbidden: rectangle(-1, -1, 1, 1) },
    );
    expect(found.map(({ place }) => place)).toEqual([1]);
  });
});
