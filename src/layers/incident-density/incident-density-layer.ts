import type { FeatureCollection, Point } from 'geojson';
import type { TransverseMercator } from '@/domain/geo/transverse-mercator';
import type { RasterGrid } from '@/engine/density/raster-grid';
import type { ThemeTokens } from '@/ui/tokens';
import { parseCssColor } from '../css-color';
import { haloPaint, labelFont } from '../label-style';
import type { DensityField, LayerInput } from '../layer-input';
import { memoizeLast, memoizeParts } from '../memoize-last';
import { defineCustomDrawing } from '../module';
import type { CustomDrawing, LayerDrawing, StyleDrawing } from '../module';
import { findScopePolygons } from '../scope-shape';
import type { PolygonRings } from '../scope-shape';
import { metersPerPixel } from '../web-mercator';
import { buildPalette } from './build-palette';
import { createDensityFillLayer } from './density-fill-layer';
import type { DensityFillProps } from './density-fill-layer';
import { buildDensityGround, buildDensityPicture } from './density-picture';
import type { DensityGround, DensityPicture, IsolineLabel } from './density-picture';
import { rampFraction } from './density-scale';
import type { DensityScale } from './density-scale';
import { createIsolineLayer } from './isoline-layer';
import type { IsolineProps } from './isoline-layer';
import { sharedScale } from './shared-scale';
import type { DensitySettings } from './shared-scale';

const FILL_ID = 'incident-density/fill';
const ISOLINES_ID = 'incident-density/isolines';
const LABELS_ID = 'incident-density/labels';
const ISOLINE_PIXELS = 0.8;
const LABEL_PIXELS = 11;
/** A ring shorter than this on screen is not named. */
const SHORTEST_NAMED_PIXELS = 150;

const EMPTY: FeatureCollection<Point, IsolineLabel> = { type: 'FeatureCollection', features: [] };

/** What is drawn: one window, or two on one scale and one ground. */
interface Pictures {
  readonly ground: DensityGround;
  readonly scale: DensityScale;
  readonly now: DensityPicture;
  readonly before: DensityPicture | null;
}

/** Density as one texture, its iso-lines and their values. `null` until the raster has come. */
export function buildIncidentDensity(input: LayerInput, settings: DensitySettings): LayerDrawing | null {
  const { density, comparing, theme } = input;
  if (!density) return null;
  const scale = sharedScale(density, comparing, settings.scaleMax);
  if (!scale) return {};
  const ground = groundOf(density.now, input);
  const pictures: Pictures = {
    ground,
    scale,
    now: pictureNow(density.now, ground, scale),
    before: comparing && density.before ? pictureBefore(density.before, ground, scale) : null,
  };
  const fill = fillDrawing(pictures, theme);
  if (!settings.isolines) return { custom: [fill] };
  return {
    custom: [fill, isolineDrawing(pictures, input)],
    // Two windows side by side keep their lines, but a label cannot be cut at the divider.
    sources: { [LABELS_ID]: labelSource(pictures.before ? EMPTY : pictures.now.labels) },
    styleLayers: [labelLayer(theme, input)],
  };
}

function fillDrawing({ ground, scale, now, before }: Pictures, { ramp }: ThemeTokens): CustomDrawing {
  return defineCustomDrawing({
    id: FILL_ID,
    slot: 'density',
    create: createFill,
    props: fillPropsOf({
      now: now.texture,
      before: before?.texture ?? null,
      warp: ground.warp,
      mesh: ground.mesh,
      palette: paletteOf(ramp),
      floor: rampFraction(scale.levels[0] ?? 0, scale.max),
    }),
  });
}

function isolineDrawing({ ground, now, before }: Pictures, { theme, sizeFactor }: LayerInput): CustomDrawing {
  return defineCustomDrawing({
    id: ISOLINES_ID,
    slot: 'isoline',
    create: createIsolines,
    props: isolinePropsOf({
      now: now.pieces,
      before: before?.pieces ?? null,
      warp: ground.warp,
      color: parseColor(theme.map.isoline),
      widthPixels: ISOLINE_PIXELS * sizeFactor,
    }),
  });
}

const createFill = () => createDensityFillLayer(FILL_ID);
const createIsolines = () => createIsolineLayer(ISOLINES_ID);
const paletteOf = memoizeLast(buildPalette);
const pictureNow = memoizeLast(buildDensityPicture);
const pictureBefore = memoizeLast(buildDensityPicture);
const labelSource = memoizeLast((data: FeatureCollection<Point, IsolineLabel>) => ({
  type: 'geojson' as const,
  data,
  maxzoom: 14,
}));

const scopePolygons = memoizeLast(
  (
    district: LayerInput['district'],
    shapes: LayerInput['regionShapes'],
    scopeCode: LayerInput['scopeCode'],
  ) => findScopePolygons({ district, regionShapes: shapes, scopeCode }),
);

/** The ground changes with the grid of the field and the scope, not with the window. */
function groundOf({ grid, originMeters }: DensityField, input: LayerInput): DensityGround {
  const { district, regionShapes, scopeCode } = input;
  return groundOfGrid({
    grid,
    originX: originMeters[0],
    originY: originMeters[1],
    projection: district.projection,
    polygons: scopePolygons(district, regionShapes, scopeCode),
  });
}

const groundOfGrid = memoizeParts(
  ({
    grid,
    originX,
    originY,
    projection,
    polygons,
  }: {
    readonly grid: RasterGrid;
    readonly originX: number;
    readonly originY: number;
    readonly projection: TransverseMercator;
    readonly polygons: readonly PolygonRings[] | null;
  }) => buildDensityGround({ grid, originMeters: [originX, originY] }, projection, polygons),
);

const fillPropsOf = memoizeParts((props: DensityFillProps) => props);
const isolinePropsOf = memoizeParts((props: IsolineProps) => props);
const parseColor = memoizeLast(parseCssColor);

function labelLayer(theme: ThemeTokens, { district, sizeFactor }: LayerInput): StyleDrawing {
  const latitude = (district.bbox[1] + district.bbox[3]) / 2;
  const shortestMeters = (zoom: number) => SHORTEST_NAMED_PIXELS * metersPerPixel(latitude, zoom);
  return {
    slot: 'label',
    layer: {
      id: LABELS_ID,
      type: 'symbol',
      source: LABELS_ID,
      filter: [
        '>',
        ['get', 'lengthMeters'],
        [
          'step',
          ['zoom'],
          shortestMeters(9),
          ...[10, 11, 12, 13, 14, 15, 16].flatMap((z) => [z, shortestMeters(z)]),
        ],
      ],
      layout: {
        'text-field': ['get', 'text'],
        'text-font': labelFont(500),
        'text-size': LABEL_PIXELS * sizeFactor,
        'text-padding': 8,
      },
      paint: { 'text-color': theme.text, ...haloPaint(theme, 1.6) },
    },
  };
}
