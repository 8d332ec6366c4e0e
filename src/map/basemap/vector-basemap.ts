import type { SourceSpecification, VectorSourceSpecification } from 'maplibre-gl';
import type { Basemap } from '@/domain/district/district';
import { memoizeParts } from '@/layers/memoize-last';
import type { LayerDrawing } from '@/layers/module';
import type { BasemapOptions } from './build-basemap';
import { buildingLayers } from './building-layers';
import { groundLayers } from './ground-layers';
import { nameLayers } from './name-layers';
import { backgroundLayer } from './plain-ground';
import { toAbsolute } from './raster-basemap';
import { roadLayers } from './road-layers';
import { BASEMAP_SOURCE } from './tile-schema';

/** The base map from vector tiles with the layers of the sample district, served as tiles or as one PMTiles file. */
export function buildVectorBasemap(
  basemap: Extract<Basemap, { kind: 'vector' | 'pmtiles' }>,
  options: BasemapOptions,
): LayerDrawing {
  const source =
    basemap.kind === 'vector'
      ? tileSource({ ...basemap, origin: options.origin })
      : archiveSource({ url: basemap.url, origin: options.origin });
  return {
    sources: { [BASEMAP_SOURCE]: source },
    styleLayers: [
      backgroundLayer(options.theme),
      ...groundLayers(options),
      ...buildingLayers(options),
      ...roadLayers(options),
      ...nameLayers(options),
    ],
  };
}

const tileSource = memoizeParts(
  ({
    tiles,
    minZoom,
    maxZoom,
    origin,
  }: Omit<Extract<Basemap, { kind: 'vector' }>, 'kind'> & {
    readonly origin: string;
  }): VectorSourceSpecification => ({
    type: 'vector',
    tiles: [toAbsolute(tiles, origin)],
    minzoom: minZoom,
    maxzoom: maxZoom,
  }),
);

const archiveSource = memoizeParts(
  ({ url, origin }: { readonly url: string; readonly origin: string }): SourceSpecification => ({
    type: 'vector',
    url: `pmtiles://${toAbsolute(url, origin)}`,
  }),
);
