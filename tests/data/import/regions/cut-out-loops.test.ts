import { describe, expect, it } from 'vitest';
import { cutOutLoops } from '#data/import/regions/cut-out-loops';

describe('cutOutLoops', () => {
  it('leaves a sound ring as it is', () => {
    const ring = [
      [0, 0],
      [4, 0],
      [4, 4],
      [0, 4],
      [0, 0],
    ];

    expect(cutOutLoops(ring)).toEqual({ ring, loops: 0, touches: false, crossing: null });
  });

  it('cuts a slip of the pen out and keeps the rest', () => {
    const ring = [
      [0, 0],
      [4, 0],
      [4, 4],
      [2.0005, 4],
      [2.0005, 4.001],
      [2, 4.001],
      [2.001, 3.9995],
      [0, 4],
      [0, 0],
    ];
    const { loops, crossing, ring: cut } = cutOutLoops(ring);

    expect(loops).toBeGreaterThan(0);
    expect(crossing).toBeNull();
    expect(cutOutLoops(cut)).toMatchObject({ loops: 0, crossing: null });
  });

  it('tells a bow-tie, and leaves it', () => {
    const bowTie = [
      [0, 0],
      [4, 4],
      [4, 0],
      [0, 4],
      [0, 0],
    ];

    expect(cutOutLoops(bowTie)).toMatchObject({ ring: bowTie, crossing: [2, 2] });
  });

  it('tells a ring that touches itself at a vertex from one that crosses', () => {
    const touching = [
      [0, 0],
      [2, 2],
      [4, 0],
      [4, 4],
      [2, 2],
      [0, 4],
      [0, 0],
    ];

    expect(cutOutLoops(touching)).toMatchObject({ touches: true, loops: 0, crossing: null });
  });
});
