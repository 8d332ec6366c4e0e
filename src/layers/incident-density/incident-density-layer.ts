import type { FeatureCollection, Point } from 'geojson';
import { metersPerPixel } from '@/domain/geo/web-mercator';
import type { DensityPicture, DrawnGround, IsolineLabel } from '@/engine/density-picture/density-picture';
import { rampFraction } from '@/engine/density-picture/density-scale';
import type { DensityScale } from '@/engine/density-picture/density-scale';
import type { ThemeTokens } from '@/ui/tokens';
import { parseCssColor } from '../css-color';
import { haloPaint, labelFont } from '../label-style';
import type { LayerInput } from '../layer-input';
import { memoizeLast, memoizeParts } from '../memoize-last';
import { defineCustomDrawing } from '../module';
import type { CustomDrawing, LayerDrawing, StyleDrawing } from '../module';
import { buildPalette } from './build-palette';
import { createDensityFillLayer } from './density-fill-layer';
import type { DensityFillProps } from './density-fill-layer';
import { createIsolineLayer } from './isoline-layer';
import type { IsolineProps } from './isoline-layer';

const FILL_ID = 'incident-density/fill';
const ISOLINES_ID = 'incident-density/isolines';
const LABELS_ID = 'incident-density/labels';
const ISOLINE_PIXELS = 0.8;
const LABEL_PIXELS = 11;
/** A ring shorter than this on screen is not named. */
const SHORTEST_NAMED_PIXELS = 150;

const EMPTY: FeatureCollection<Point, IsolineLabel> = { type: 'FeatureCollection', features: [] };

/** Settings of the density layer as the scene keeps them. */
interface DensitySettings {
  readonly isolines: boolean;
}

/** Density as one texture, its iso-lines and their values. `null` until the raster has come. */
export function buildIncidentDensity(input: LayerInput, settings: DensitySettings): LayerDrawing | null {
  if (!input.density) return null;
  const { ground, scale, window, comparison } = input.density.pictures;
  if (!scale || !window) return {};
  const sides = { ground, now: window, before: input.comparing ? comparison : null };
  const fill = fillDrawing(sides, scale, input.theme);
  if (!settings.isolines) return { custom: [fill] };
  return {
    custom: [fill, isolineDrawing(sides, input)],
    // Two windows side by side keep their lines, but a label cannot be cut at the divider.
    sources: { [LABELS_ID]: labelSource(sides.before ? EMPTY : window.labels) },
    styleLayers: [labelLayer(input.theme, input)],
  };
}

/** One window, or two on one ground. */
interface Sides {
  readonly ground: DrawnGround;
  readonly now: DensityPicture;
  readonly before: DensityPicture | null;
}

function fillDrawing(
  { ground, now, before }: Sides,
  scale: DensityScale,
  { ramp }: ThemeTokens,
): CustomDrawing {
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

function isolineDrawing({ ground, now, before }: Sides, { theme, sizeFactor }: LayerInput): CustomDrawing {
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
const labelSource = memoizeLast((data: FeatureCollection<Point, IsolineLabel>) => ({
  type: 'geojson' as const,
  data,
  maxzoom: 14,
}));

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
