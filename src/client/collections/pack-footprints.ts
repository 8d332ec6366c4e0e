import type { Feature, Geometry, Position } from 'geojson';
import type { PackedFootprints } from '@/domain/building/packed-footprints';
import { SENSITIVE_USES, toSensitiveUse } from '@/domain/building/sensitive-use';

/**
 * Flattens footprints, so that they can be handed to a worker without being copied piece by piece. Each polygon of a
 * building becomes a footprint of its own; what is no polygon is left out.
 */
export function packFootprints(features: readonly Feature<Geometry | null>[]): PackedFootprints {
  const polygons = features.flatMap(({ geometry, properties }) => {
    const height: unknown = properties?.['heightMeters'];
    const roof = typeof height === 'number' && height > 0 ? height : Number.NaN;
    const use = toSensitiveUse(properties?.['use']);
    const sensitive = use === null ? 0 : SENSITIVE_USES.indexOf(use) + 1;
    return polygonsOf(geometry).map((rings) => ({ rings, roof, sensitive }));
  });
  const rings = polygons.flatMap((polygon) => polygon.rings);
  const positions = new Float64Array(2 * rings.reduce((sum, ring) => sum + ring.length, 0));
  const ringEnds = new Uint32Array(rings.length);
  let vertex = 0;
  rings.forEach((ring, i) => {
    for (const [longitude, latitude] of ring) {
      positions[2 * vertex] = longitude!;
      positions[2 * vertex + 1] = latitude!;
      vertex++;
    }
    ringEnds[i] = vertex;
  });
  let ringCount = 0;
  return {
    positions,
    ringEnds,
    footprintEnds: Uint32Array.from(polygons, (polygon) => (ringCount += polygon.rings.length)),
    roofs: Float64Array.from(polygons, ({ roof }) => roof),
    sensitiveUses: Uint8Array.from(polygons, ({ sensitive }) => sensitive),
  };
}

function polygonsOf(geometry: Geometry | null): Position[][][] {
  const polygons =
    geometry?.type === 'Polygon'
      ? [geometry.coordinates]
      : geometry?.type === 'MultiPolygon'
        ? geometry.coordinates
        : [];
  return polygons.filter((rings) => (rings[0]?.length ?? 0) > 2);
}
