import { describe, expect, it } from 'vitest';
import { regionCode } from '@/domain/region/region';
import type { FlatMeshProps } from '@/layers/flat-mesh-layer';
import { buildScopeVeil } from '@/layers/scope-veil/scope-veil-layer';
import { toMercator } from '@/domain/geo/web-mercator';
import { buildLayerInput } from '#tests/support/layer-input';
import { themeTokens } from '#tests/support/theme-tokens';

const propsOf = (input: ReturnType<typeof buildLayerInput>) =>
  buildScopeVeil(input)!.custom![0]!.props as FlatMeshProps;

/** Whether the veil covers a place. */
function covers({ corners, origin, scale }: FlatMeshProps, longitude: number, latitude: number): boolean {
  const [x, y] = toMercator(longitude, latitude);
  const [px, py] = [(x - origin[0]) / scale, (y - origin[1]) / scale];
  for (let i = 0; i < corners.length; i += 6) {
    const [ax, ay, bx, by, cx, cy] = corners.subarray(i, i + 6) as unknown as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    const sides = [
      (bx - ax) * (py - ay) - (by - ay) * (px - ax),
      (cx - bx) * (py - by) - (cy - by) * (px - bx),
      (ax - cx) * (py - cy) - (ay - cy) * (px - cx),
    ];
    if (sides.every((side) => side >= 0) || sides.every((side) => side <= 0)) return true;
  }
  return false;
}

describe('the veil', () => {
  const input = buildLayerInput({ scopeCode: regionCode('street-0') });

  it('covers all but the scope, as far as a view can reach', () => {
    const veil = propsOf(input);
    expect(covers(veil, 120.42, 30.42)).toBe(false);
    expect(covers(veil, 120.449, 30.449)).toBe(false);
    expect(covers(veil, 120.451, 30.42)).toBe(true);
    expect(covers(veil, 121.5, 31.5)).toBe(true);
    expect(covers(veil, 119.5, 30.42)).toBe(true);
  });

  it('lies above roads and below the lines of the data', () => {
    expect(buildScopeVeil(input)!.custom![0]).toMatchObject({ id: 'scope-veil', slot: 'veil' });
  });

  it('keeps its triangles when only the theme changes', () => {
    const light = propsOf({ ...input, theme: themeTokens('light') });
    expect(light.corners).toBe(propsOf(input).corners);
    expect(light.color).toEqual([250, 251, 252, 0.66]);
  });

  it('waits for the boundaries', () => {
    expect(buildScopeVeil(buildLayerInput({ regionShapes: new Map() }))).toBeNull();
  });
});
