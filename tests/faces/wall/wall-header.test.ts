import { describe, expect, it } from 'vitest';
import { placesInHeader } from '@/faces/wall/wall-header';

describe('the header of a wall', () => {
  it.each([
    [1, [0, 0, 0, 0]],
    [2, [0, 0, 1, 1]],
    [3, [0, 1, 2, 2]],
    [6, [0, 1, 4, 5]],
  ])('stands on %i panels without crossing a seam: name, maps, marks, clock', (parts, places) => {
    expect(placesInHeader(parts).map(({ part }) => part)).toEqual(places);
  });

  it('has marks and clock at the right, whatever its panels', () => {
    expect(placesInHeader(1).map(({ side }) => side)).toEqual(['start', 'start', 'end', 'end']);
  });
});
