import { describe, expect, it } from 'vitest';
import { unitShapes } from '@/analysis/areal-overlay/unit-shape';
import { rectangle, rectangleRing } from '#tests/support/planar-shapes';

describe('unitShapes', () => {
  it('finds fragments, holes with their enclaves, and straggling units', () => {
    const [frame, island, split, strip] = unitShapes([
      [[rectangleRing(0, 0, 100, 100), rectangleRing(40, 40, 60, 60)]],
      rectangle(40, 40, 60, 60),
      [...rectangle(200, 0, 210, 10), ...rectangle(220, 0, 230, 10)],
      rectangle(300, 0, 400, 1),
    ]);

    expect(frame).toMatchObject({ parts: 1, holes: 1, enclaves: [1] });
    expect(island!.compactness).toBeCloseTo(Math.PI / 4, 12);
    expect(island).toMatchObject({ isStraggling: false, enclaves: [] });
    expect(split).toMatchObject({ parts: 2, holes: 0 });
    expect(strip!.isStraggling).toBe(true);
  });

  it('has no compactness without a shape', () => {
    expect(unitShapes([[]])[0]).toMatchObject({ parts: 0, isStraggling: false, enclaves: [] });
    expect(unitShapes([[]])[0]!.compactness).toBeNaN();
  });
});
