import { buildRoadGraph } from '@/analysis/road-route/road-graph';
import type { RoadGraph } from '@/analysis/road-route/road-graph';
import { streetDistances } from '@/analysis/road-route/street-distances';
import { buildProjection } from '@/domain/geo/transverse-mercator';
import type { Projection, TransverseMercator } from '@/domain/geo/transverse-mercator';

/** Longitude, latitude in degrees, WGS 84. */
export type RoutePlace = readonly [number, number];

/** All roads of a district; line `i` has the corners `offsets[i] .. offsets[i + 1])`. */
export interface RoadSource {
  readonly projection: TransverseMercator;
  readonly offsets: Uint32Array;
  /** Degrees, WGS 84. */
  readonly longitudes: Float64Array;
  readonly latitudes: Float64Array;
}

/** Ways along the streets, as the worker answers. */
export interface RouteService {
  /** Takes the roads in the place of those before. */
  readonly open: (source: RoadSource) => void;
  /** Meters along the streets to each place; `null` where none leads there within `reachMeters`. */
  readonly distances: (
    from: RoutePlace,
    places: readonly RoutePlace[],
    reachMeters: number,
  ) => (number | null)[];
}

export function createRouteService(): RouteService {
  let opened: { readonly graph: RoadGraph; readonly projection: Projection } | null = null;
  return {
    open: ({ projection: definition, offsets, longitudes, latitudes }) => {
      const projection = buildProjection(definition);
      const xs = new Float64Array(longitudes.length);
      const ys = new Float64Array(longitudes.length);
      longitudes.forEach((longitude, i) => {
        [xs[i], ys[i]] = projection.toMeters(longitude, latitudes[i]!);
      });
      opened = { projection, graph: buildRoadGraph({ offsets, xs, ys }) };
    },
    distances: (from, places, reachMeters) => {
      if (!opened) return places.map(() => null);
      const { graph, projection } = opened;
      return streetDistances(
        graph,
        projection.toMeters(...from),
        places.map((place) => projection.toMeters(...place)),
        reachMeters,
      );
    },
  };
}
