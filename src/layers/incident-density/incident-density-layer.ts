import type { FeatureCollection, Point } from 'geojson';
import type { Ramp, ThemeTokens } from '@/ui/tokens';
import { parseCssColor } from '../css-color';
import { haloPaint, labelFont } from '../label-style';
import type { DensityField, LayerInput } from '../layer-input';
import { memoizeLast } from '../memoize-last';
import { defineCustomDrawing } from '../module';
import type { LayerDrawing, StyleDrawing } from '../module';
import { findScopePolygons } from '../scope-shape';
import { metersPerPixel } from '../web-mercator';
import { buildPalette } from './build-palette';
import { createDensityFillLayer } from './density-fill-layer';
import type { DensityFillProps } from './density-fill-layer';
import { buildDensityGround, buildDensityPicture } from './density-picture';
import type { DensityGround, DensityPicture, IsolineLabel } from './density-picture';
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
const SHORTEST_NAMED_PIXELS = 260;

const EMPTY: FeatureCollection<Point, IsolineLabel> = { type: 'FeatureCollection', features: [] };

/** Density as one texture, its iso-lines and their values. `null` until the raster has come. */
export function buildIncidentDensity(input: LayerInput, settings: DensitySettings): LayerDrawing | null {
  const { density, comparing, theme } = input;
  if (!density) return null;
  const scale = sharedScale(density, comparing, settings.scaleMax);
  if (!scale) return {};
  const ground = groundOf(density.now, input);
  const now = pictureNow(density.now, ground, scale);
  const before = comparing && density.before ? pictureBefore(density.before, ground, scale) : null;
  const custom = [
    defineCustomDrawing({
      id: FILL_ID,
      slot: 'density',
      create: createFill,
      props: fillProps(now, before, { ground, ramp: theme.ramp, scale }),
    }),
  ];
  if (!settings.isolines) return { custom };
  custom.push(
    defineCustomDrawing({
      id: ISOLINES_ID,
      slot: 'isoline',
      create: createIsolines,
      props: isolineProps(now, before, { ground, color: theme.map.isoline, sizeFactor: input.sizeFactor }),
    }),
  );
  return {
    custom,
    // Two windows side by side keep their lines, but a label cannot be cut at the divider.
    sources: { [LABELS_ID]: labelSource(before ? EMPTY : now.labels) },
    styleLayers: [labelLayer(theme, input)],
  };
}

const createFill = () => createDensityFillLayer(FILL_ID);
const createIsolines = () => createIsolineLayer(ISOLINES_ID);
const paletteOf = memoizeLast((ramp: Ramp) => buildPalette(ramp));
const pictureNow = memoizeLast(buildDensityPicture);
const pictureBefore = memoizeLast(buildDensityPicture);
const labelSource = memoizeLast((data: FeatureCollection<Point, IsolineLabel>) => ({
  type: 'geojson' as const,
  data,
  maxzoom: 14,
}));

const scopePolygons = memoizeLast(
  (district: LayerInput['district'], shapes: LayerInput['regionShapes'], scopeCode: LayerInput['scopeCode']) =>
    findScopePolygons({ district, regionShapes: shapes, scopeCode }),
);

/** The ground changes with the grid of the field and the scope, not with the window. */
function groundOf(field: DensityField, { district, regionShapes, scopeCode }: LayerInput): DensityGround {
  return groundOfGrid(
    [field.columns, field.rows, field.originXMeters, field.originYMeters, field.cellMeters].join(' '),
    field,
    district.projection,
    scopePolygons(district, regionShapes, scopeCode),
  );
}

const groundByKey = new Map<string, DensityGround>();
let groundScope: ReturnType<typeof findScopePolygons> = null;

// eslint-disable-next-line max-params -- a cache in front of a function of three
function groundOfGrid(
  gridKey: string,
  field: DensityField,
  projection: LayerInput['district']['projection'],
  polygons: ReturnType<typeof findScopePolygons>,
): DensityGround {
  if (groundScope !== polygons) {
    groundByKey.clear();
    groundScope = polygons;
  }
  const ground = groundByKey.get(gridKey) ?? buildDensityGround(field, projection, polygons);
  groundByKey.set(gridKey, ground);
  return ground;
}

const fillPropsOf = memoizeLast(
  (
    now: DensityPicture['texture'],
    before: DensityPicture['texture'] | null,
    ground: DensityGround,
    palette: Uint8Array,
    floor: number,
  ): DensityFillProps => ({ now, before, warp: ground.warp, mesh: ground.mesh, palette, floor }),
);

function fillProps(
  now: DensityPicture,
  before: DensityPicture | null,
  { ground, ramp, scale }: { readonly ground: DensityGround; readonly ramp: Ramp; readonly scale: DensityScale },
): DensityFillProps {
  const floor = (scale.levels[0] ?? 0) / scale.max;
  return fillPropsOf(now.texture, before?.texture ?? null, ground, paletteOf(ramp), floor);
}

const isolinePropsOf = memoizeLast(
  (
    now: Float32Array,
    before: Float32Array | null,
    ground: DensityGround,
    color: string,
    sizeFactor: number,
  ): IsolineProps => ({
    now,
    before,
    warp: ground.warp,
    color: parseCssColor(color),
    widthPixels: ISOLINE_PIXELS * sizeFactor,
  }),
);

function isolineProps(
  now: DensityPicture,
  before: DensityPicture | null,
  { ground, color, sizeFactor }: { readonly ground: DensityGround; readonly color: string; readonly sizeFactor: number },
): IsolineProps {
  return isolinePropsOf(now.pieces, before?.pieces ?? null, ground, color, sizeFactor);
}

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
        ['step', ['zoom'], shortestMeters(9), ...[10, 11, 12, 13, 14, 15, 16].flatMap((z) => [z, shortestMeters(z)])],
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

