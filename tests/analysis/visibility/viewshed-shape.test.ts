import { describe, expect, it } from 'vitest';
import { multiPolygonArea, type MultiPolygon } from '@/analysis/polygon/polygon';
import { isInMultiPolygon } from '@/analysis/polygon/point-in-polygon';
import { buildRandom } from '@/analysis/random/random';
import { buildBuildingIndex } from '@/analysis/visibility/building-index';
import { seesPoint } from '@/analysis/visibility/sees-point';
import { viewshed } from '@/analysis/visibility/viewshed';
import { viewshedShape } from '@/analysis/visibility/viewshed-shape';
import { drawTown, drawView } from '#tests/support/random-town';

const view = { x: 0, y: 0, azimuthDegrees: 0, fieldOfViewDegrees: 360, rangeMeters: 50, nearMeters: 0 };
const open = buildBuildingIndex([]);

describe('viewshedShape', () => {
  it('draws a disc, a ring with its hole, and a sector from its apex', () => {
    expect(viewshedShape(viewshed(view, open)).map((polygon) => polygon.map((ring) => ring.length))).toEqual([
      [360],
    ]);
    const ring = viewshedShape(viewshed({ ...view, nearMeters: 5 }, open));
    expect(ring.map((polygon) => polygon.length)).toEqual([2]);
    expect(multiPolygonArea(ring)).toBeCloseTo(Math.PI * (50 ** 2 - 5 ** 2), 0);
    const sector = viewshedShape(viewshed({ ...view, fieldOfViewDegrees: 90 }, open));
    expect(sector[0]![0]).toHaveLength(92);
    expect(sector[0]![0]).toContainEqual([0, 0]);
  });

  it('draws nothing where nothing is seen', () => {
    expect(viewshedShape(viewshed({ ...view, rangeMeters: 0 }, open))).toEqual([]);
  });

  it('holds the places that are seen', () => {
    const random = buildRandom(21);
    for (let k = 0; k < 30; k++) {
      const footprints: MultiPolygon[] = drawTown(random, 25, 150);
      const roofs = footprints.map(() => 10 * random.uniform());
      const heights = k % 2 ? { cameraHeightMeters: 7, targetHeightMeters: 1.7 } : null;
      const seen = viewshed({ ...drawView(random, 150), heights }, buildBuildingIndex(footprints, roofs));
      const shape = viewshedShape(seen, 0.02);
      for (let p = 0; p < 60; p++) {
        const place = [150 * random.uniform(), 150 * random.uniform()] as const;
        expect(isInMultiPolygon(shape, ...place)).toBe(seesPoint(seen, ...place));
      }
    }
  });
});
