import { describe, expect, it } from 'vitest';
import { buildDensityTexture } from '@/engine/density-picture/density-texture';
import type { ScopeMesh } from '@/engine/density-picture/scope-mesh';

const mesh: ScopeMesh = {
  corners: new Float32Array(48),
  blocks: [
    { first: 0, count: 6, box: [0, 0, 0.25, 1] },
    { first: 6, count: 6, box: [0.25, 0, 0.5, 1] },
    { first: 12, count: 6, box: [0.5, 0, 0.75, 1] },
    { first: 18, count: 6, box: [0.75, 0, 1, 1] },
  ],
};
const field = (values: number[]) => ({
  columns: values.length,
  rows: 1,
  values: Float32Array.from(values),
  outside: new Uint8Array(values.length),
});

describe('buildDensityTexture', () => {
  it('keeps the place on the ramp in a byte, and stops at the end of the scale', () => {
    const { texels } = buildDensityTexture(field([0, 50, 100, 1e9]), mesh, { max: 100, floor: 1 });
    // 0.5 ^ 0.72 = 0.6071 of 255 = 154.8
    expect([...texels]).toEqual([0, 155, 255, 255]);
  });

  it('draws only blocks where something shows, neighbors in one run', () => {
    const values = Array.from({ length: 40 }, (_, i) => (i === 15 ? 80 : 0));
    const { runs } = buildDensityTexture(field(values), mesh, { max: 100, floor: 10 });
    expect(runs).toEqual([{ first: 6, count: 6 }]);
  });

  it('draws a block whose neighbor shows up to its very edge', () => {
    const values = Array.from({ length: 40 }, (_, i) => (i === 20 ? 80 : 0));
    const { runs } = buildDensityTexture(field(values), mesh, { max: 100, floor: 10 });
    expect(runs).toEqual([{ first: 6, count: 12 }]);
  });
});
