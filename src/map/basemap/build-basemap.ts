import type { StyleSpecification } from 'maplibre-gl';
import type { Basemap } from '@/domain/district/district';
import type { LayerDrawing } from '@/layers/module';
import type { Language } from '@/ui/text/language';
import type { ThemeTokens } from '@/ui/tokens';
import { buildPlainGround } from './plain-ground';
import { buildRasterBasemap } from './raster-basemap';
import { buildStyledBasemap } from './styled-basemap';
import { buildVectorBasemap } from './vector-basemap';

export interface BasemapOptions {
  readonly theme: ThemeTokens;
  readonly language: Language;
  /** Latitude of the district's middle in degrees: what turns meters into pixels. */
  readonly latitude: number;
  readonly sizeFactor: number;
  /** Buildings stand up only while the camera is tilted. */
  readonly isPitched: boolean;
  /** Buildings let what is drawn below them shine through: in an old town they would hide it. */
  readonly isUnderlaid: boolean;
  /** The style the setting names; `null` until it has come. */
  readonly external: StyleSpecification | null;
  /** Origin of the page: tiles are asked for in workers, which know no relative address. */
  readonly origin: string;
}

/** The ground of the map: drawn to recede, from the tokens alone. */
export function buildBasemap(basemap: Basemap, options: BasemapOptions): LayerDrawing {
  switch (basemap.kind) {
    case 'none':
      return buildPlainGround(options.theme);
    case 'vector':
      return buildVectorBasemap(basemap, options);
    case 'pmtiles':
      return buildVectorBasemap(basemap, options);
    case 'raster':
      return buildRasterBasemap(basemap, options);
    case 'style':
      return options.external
        ? buildStyledBasemap(options.external, options)
        : buildPlainGround(options.theme);
  }
}
