import type { FeatureCollection, Point } from 'geojson';
import type { GeoJSONSourceSpecification } from 'maplibre-gl';
import type { District } from '@/domain/district/district';
import type { Warning } from '@/domain/warning/warning';
import type { AnomaliesResult } from '@/studies/anomalies/reference';
import type { ThemeTokens } from '@/ui/tokens';
import type { LayerInput } from '../layer-input';
import { memoizeLast } from '../memoize-last';
import type { LayerDrawing } from '../module';
import { signProperties, warningSignImages, warningSignLayer } from '../warning-signs';
import { placeAlerts } from './placed-alerts';

const ID = 'alerts';
/** Smaller than the signs of warnings, which somebody has to act on. */
const SCALE = 0.8;
/** Grids bear smaller signs than the regions above them. */
const GRID_SCALE = 0.66;
/** What has fallen back recedes until it is cleared. */
const HELD_OPACITY = 0.5;

/** Signs of what is out of the ordinary, above every name; none where a warning stands already. */
export function buildAlerts(
  { district, theme, sizeFactor, warnings }: LayerInput,
  result: AnomaliesResult | null,
  upTo: number,
): LayerDrawing | null {
  if (!result) return null;
  return {
    sources: { [ID]: source(district, result, { upTo, warnings }) },
    images: images(theme),
    styleLayers: [{ slot: 'warning', layer: warningSignLayer(ID, { theme, sizeFactor }) }],
  };
}

const images = memoizeLast((theme: ThemeTokens) => warningSignImages(ID, theme));

interface AlertChoice {
  readonly upTo: number;
  readonly warnings: readonly Warning[] | null;
}

function source(
  district: District,
  result: AnomaliesResult,
  { upTo, warnings }: AlertChoice,
): GeoJSONSourceSpecification {
  return sourceOf(district, result, `${upTo} ${warnedRegions(warnings).join()}`);
}

/** Regions that bear the sign of a warning. */
function warnedRegions(warnings: readonly Warning[] | null): string[] {
  return (warnings ?? []).flatMap(({ target }) =>
    target.kind === 'region' && target.regionCode !== null ? [target.regionCode] : [],
  );
}

const sourceOf = memoizeLast(
  (district: District, { alerts }: AnomaliesResult, choice: string): GeoJSONSourceSpecification => {
    const [upTo, regions = ''] = choice.split(' ');
    const warned = new Set(regions.split(','));
    const placed = placeAlerts(district, alerts, Number(upTo)).filter(({ code }) => !warned.has(code));
    const data: FeatureCollection<Point> = {
      type: 'FeatureCollection',
      features: placed.map(({ code, position, level, isGrid, isHeld }) => ({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [...position] },
        properties: {
          code,
          ...signProperties(level, {
            scale: isGrid ? GRID_SCALE : SCALE,
            opacity: isHeld ? HELD_OPACITY : 1,
          }),
        },
      })),
    };
    return { type: 'geojson', data, maxzoom: 14 };
  },
);
