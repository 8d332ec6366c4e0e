import { describe, expect, it } from 'vitest';

import { type PlantedStream, ratePerWeek } from '#data/district/incidents/planted';

const stream: PlantedStream = {
  id: 'test',
  grids: [0],
  leaves: [0],
  knots: [
    { at: 100, perWeek: 0 },
    { at: 200, perWeek: 10 },
    { at: 400, perWeek: 4 },
  ],
};

describe('ratePerWeek', () => {
  it('is a broken line between knots and constant outside them', () => {
    expect([50, 100, 150, 200, 300, 400, 999].map((at) => ratePerWeek(stream, at))).toEqual([
      0, 0, 5, 10, 7, 4, 4,
    ]);
  });
});
