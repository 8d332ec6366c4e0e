import type { StyleDrawing } from '@/layers/module';
import type { BasemapOptions } from './build-basemap';
import { BASEMAP_SOURCE, TILE_LAYERS } from './tile-schema';
import { zoomAtMetersPerPixel } from './zoom-widths';

const FAR_METERS_PER_PIXEL = 12;
const EDGE_METERS_PER_PIXEL = 6;
const STANDING_FROM_ZOOM = 14.5;
const UNDERLAID_OPACITY = 0.55;

/** Footprints: faint and plain from afar, with an edge near by, standing up while the camera is tilted. */
export function buildingLayers({ theme, latitude, isPitched, isUnderlaid }: BasemapOptions): StyleDrawing[] {
  const far = zoomAtMetersPerPixel(latitude, FAR_METERS_PER_PIXEL);
  const near = zoomAtMetersPerPixel(latitude, EDGE_METERS_PER_PIXEL);
  const opacity = isUnderlaid ? UNDERLAID_OPACITY : 1;
  const source = { source: BASEMAP_SOURCE, 'source-layer': TILE_LAYERS.building } as const;
  return [
    {
      slot: 'building',
      layer: {
        id: 'basemap/buildings-far',
        type: 'fill',
        ...source,
        maxzoom: near,
        paint: {
          'fill-color': theme.map.building,
          'fill-antialias': false,
          'fill-opacity': ['interpolate', ['linear'], ['zoom'], far, 0.5, near, opacity],
        },
      },
    },
    {
      slot: 'building',
      layer: {
        id: 'basemap/buildings',
        type: 'fill',
        ...source,
        minzoom: near,
        ...(isPitched ? { maxzoom: STANDING_FROM_ZOOM } : {}),
        paint: {
          'fill-color': theme.map.building,
          'fill-outline-color': theme.map.buildingEdge,
          'fill-opacity': opacity,
        },
      },
    },
    {
      slot: 'building',
      order: 1,
      layer: {
        id: 'basemap/buildings-standing',
        type: 'fill-extrusion',
        ...source,
        minzoom: STANDING_FROM_ZOOM,
        layout: { visibility: isPitched ? 'visible' : 'none' },
        paint: {
          'fill-extrusion-color': theme.map.building,
          'fill-extrusion-height': ['get', 'height'],
          'fill-extrusion-opacity': isUnderlaid ? 0.75 : 0.92,
          'fill-extrusion-vertical-gradient': true,
        },
      },
    },
  ];
}
