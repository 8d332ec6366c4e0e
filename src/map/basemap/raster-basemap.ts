import type { RasterSourceSpecification } from 'maplibre-gl';
import type { Basemap } from '@/domain/district/district';
import { memoizeParts } from '@/layers/memoize-last';
import type { LayerDrawing } from '@/layers/module';
import type { BasemapOptions } from './build-basemap';
import { backgroundLayer } from './plain-ground';

const SOURCE = 'basemap/raster';

/** Pictures from a tile service, washed out and, in the dark, turned down, so that data stay in front. */
export function buildRasterBasemap(
  { tiles, maxZoom }: Extract<Basemap, { kind: 'raster' }>,
  { theme, origin }: BasemapOptions,
): LayerDrawing {
  const isDark = theme.name === 'dark';
  return {
    sources: { [SOURCE]: rasterSource({ tiles, maxZoom, origin }) },
    styleLayers: [
      backgroundLayer(theme),
      {
        slot: 'ground',
        layer: {
          id: SOURCE,
          type: 'raster',
          source: SOURCE,
          paint: {
            'raster-saturation': -0.75,
            'raster-contrast': -0.1,
            'raster-brightness-min': isDark ? 0.03 : 0.3,
            'raster-brightness-max': isDark ? 0.42 : 1,
            'raster-fade-duration': 0,
          },
        },
      },
    ],
  };
}

const rasterSource = memoizeParts(
  ({
    tiles,
    maxZoom,
    origin,
  }: {
    readonly tiles: readonly string[];
    readonly maxZoom: number;
    readonly origin: string;
  }): RasterSourceSpecification => ({
    type: 'raster',
    tiles: tiles.map((tile) => toAbsolute(tile, origin)),
    tileSize: 256,
    maxzoom: maxZoom,
  }),
);

/** An address that works inside a worker; the braces of `{z}` stay as they are. */
export function toAbsolute(address: string, origin: string): string {
  return address.startsWith('/') ? `${origin}${address}` : address;
}
