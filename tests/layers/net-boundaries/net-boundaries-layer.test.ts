import { describe, expect, it } from 'vitest';
import { layer as nets } from '@/layers/net-boundaries';
import { buildNetBoundaries } from '@/layers/net-boundaries/net-boundaries-layer';
import type { CollectionItems } from '@/layers/layer-input';
import { buildLayerInput, buildSquareDistrict, squareShapes } from '#tests/support/layer-input';

const collection: CollectionItems = {
  type: 'FeatureCollection',
  features: squareShapes('street').features.map((feature, i) => ({
    ...feature,
    properties: { code: String(i), net: i < 3 ? 'market' : 'environment' },
  })),
};
const input = buildLayerInput({ collections: new Map([['nets', collection]]) });

describe('the nets', () => {
  it('are six rows, off at first', () => {
    const rows = nets.rows(buildSquareDistrict());
    expect(rows).toHaveLength(6);
    expect(rows.some(({ visibleByDefault }) => visibleByDefault)).toBe(false);
  });

  it('draw only their own grids, solid, each net in its own color', () => {
    const [market, environment] = (['market', 'environment'] as const).map((net) =>
      buildNetBoundaries(input, net)!,
    );
    expect(market!.sources).not.toEqual(environment!.sources);
    const colors = [market, environment].map(
      (drawing) => (drawing!.styleLayers![0]!.layer.paint as Record<string, string>)['line-color'],
    );
    expect(colors[0]).not.toBe(colors[1]);
  });

  it('say how many grids a net has', () => {
    expect(nets.legend(input, 'market', {})).toMatchObject({ entries: [{ count: 3 }] });
    expect(nets.legend(input, 'civil-affairs', {})).toMatchObject({ entries: [{ count: 0 }] });
  });
});
