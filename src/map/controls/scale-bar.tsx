import type { Map as MapLibreMap } from 'maplibre-gl';
import type { LayerInput } from '@/layers/layer-input';
import { metersPerPixel } from '@/domain/geo/web-mercator';
import { useText } from '@/ui/text/use-text';
import { attributionText } from '../basemap/attribution-text';
import styles from './scale-bar.module.css';
import { lengthText, pickScale, scaleDenominator } from './scale';
import { useMapState } from './use-map-state';

interface ScaleBarProps {
  readonly map: MapLibreMap;
  readonly input: Pick<LayerInput, 'district' | 'sizeFactor'>;
  readonly inset: { readonly bottom: number; readonly left: number };
}

/** Scale, its ratio, the datum and where the ground comes from. */
export function ScaleBar({ map, input: { district, sizeFactor }, inset }: ScaleBarProps) {
  const { t } = useText();
  const pixelMeters = useMapState(map, (current) =>
    Number(metersPerPixel(current.getCenter().lat, current.getZoom()).toPrecision(4)),
  );
  const { meters, pixels } = pickScale(pixelMeters, 120 * sizeFactor);
  const attribution = attributionText(district.basemap);
  return (
    <div
      className={styles['bar']}
      role="note"
      aria-label={t('map.scale')}
      style={{ left: 16 + inset.left, bottom: 12 + inset.bottom }}
    >
      <svg className={styles['ruler']} width={pixels} height={7} aria-hidden>
        <path d={`M.5 .5v6h${pixels - 1}v-6`} fill="none" stroke="currentColor" />
      </svg>
      <span>{lengthText(meters)}</span>
      <span>{scaleDenominator(pixelMeters)}</span>
      <span>
        {t('map.projection')}
        {district.synthetic ? ` · ${t('app.synthetic')}` : ''}
        {attribution ? ` · ${attribution}` : ''}
      </span>
    </div>
  );
}
