import { useQuery } from '@tanstack/react-query';
import { useDistrict, useRegionTree } from '@/client/district/use-district';
import { useTimeFrame } from '@/client/district/use-time-frame';
import { incidentQueries } from '@/client/incidents/incident-queries';
import type { Region } from '@/domain/region/region';
import type { MapCluster, MapHover } from '@/map/map-events';
import { useIncidentView } from '@/panels/incident-view';
import { readLevelFigures } from '@/panels/region-figures';
import { lengthInDays } from '@/scene/resolve-window';
import { formatChange } from '@/ui/format/format-change';
import { formatCount, formatMeasure, formatShare } from '@/ui/format/format-number';
import { timeFormat } from '@/ui/format/format-time';
import { nameIn, useText } from '@/ui/text/use-text';
import styles from './map-tooltip.module.css';

const OFFSET_PIXELS = 14;
const HALF = 0.5;

/** What lies under the pointer, in at most three lines. */
export function MapTooltip({ hover }: { readonly hover: MapHover }) {
  const tree = useRegionTree();
  const regions = hover.regionCodes.flatMap((code) => tree.byCode.get(code) ?? []);
  const finest = regions.at(-1);
  const { incidentRowId, cluster } = hover;
  const isEmpty = !finest && !cluster && hover.densityPerSquareKilometer === null;
  if (incidentRowId === null && isEmpty) return null;
  const toLeft = hover.x > (document.getElementById('map')?.clientWidth ?? 0) * HALF;
  const toTop = hover.y > (document.getElementById('map')?.clientHeight ?? 0) * HALF;
  return (
    <div
      role="tooltip"
      className={styles['tooltip']}
      style={{
        left: hover.x + (toLeft ? -OFFSET_PIXELS : OFFSET_PIXELS),
        top: hover.y + (toTop ? -OFFSET_PIXELS : OFFSET_PIXELS),
        transform: `translate(${toLeft ? '-100%' : '0'}, ${toTop ? '-100%' : '0'})`,
      }}
    >
      {incidentRowId === null ? (
        <>
          {cluster ? <ClusterLine cluster={cluster} /> : null}
          <RegionLines region={finest ?? null} density={hover.densityPerSquareKilometer} />
        </>
      ) : (
        <IncidentLines id={incidentRowId} atPlace={hover.incidentsAtPlace} />
      )}
    </div>
  );
}

function ClusterLine({ cluster: { count, online, known } }: { readonly cluster: MapCluster }) {
  const { t } = useText();
  return (
    <div>
      <strong>{t('video.clusterCameras', { n: formatCount(count) })}</strong>{' '}
      {known > 0
        ? t('video.clusterOnline', {
            share: formatShare(online / known),
            n: formatCount(online),
            of: formatCount(known),
          })
        : t('video.clusterUnknown')}
    </div>
  );
}

function RegionLines({
  region,
  density,
}: {
  readonly region: Region | null;
  readonly density: number | null;
}) {
  const tree = useRegionTree();
  const { view, window } = useIncidentView();
  const { offsets } = useTimeFrame();
  const { t, language } = useText();
  const figures = region && view ? readLevelFigures(region.levelId, tree, view) : null;
  const figure = figures?.regions.find(({ region: { code } }) => code === region?.code);
  const change = figure ? formatChange(figure.now, figure.before) : null;
  const parent = region?.parentCode ? tree.byCode.get(region.parentCode) : undefined;
  return (
    <>
      {region ? (
        <div>
          <strong>
            {parent ? `${nameIn(language, parent.name)} · ` : ''}
            {nameIn(language, region.name)}
          </strong>{' '}
          {formatMeasure(region.areaSquareKilometers)} km²
          {region.households === null ? '' : ` · ${formatCount(region.households)} ${t('unit.households')}`}
        </div>
      ) : null}
      {figure ? (
        <div>
          {t('window.days', { days: lengthInDays(window, offsets) })}{' '}
          <strong>
            {formatCount(figure.now)} {t('unit.cases')}
          </strong>
          {figure.before === null ? '' : `  ${t('kpi.comparedWith', { value: formatCount(figure.before) })} `}
          {change ? <strong>{`${change.mark} ${change.text}`}</strong> : null}
        </div>
      ) : null}
      {density === null ? null : <div>{t('map.here', { value: formatMeasure(density) })}</div>}
    </>
  );
}

function IncidentLines({ id, atPlace }: { readonly id: number; readonly atPlace: number }) {
  const { categories, timeZone } = useDistrict();
  const { t, language } = useText();
  const { data } = useQuery(incidentQueries.detail(id));
  const category = categories.find(({ code }) => code === data?.categoryCode);
  return (
    <>
      <div>
        <strong>
          {data ? data.title || (category ? nameIn(language, category.name) : data.categoryCode) : '…'}
        </strong>
      </div>
      {data ? (
        <div>
          {timeFormat(timeZone).minute(data.reportedAt)} · {t(`state.${data.state}`)}
        </div>
      ) : null}
      {atPlace > 1 ? <div>{t('map.incidentsHere', { n: formatCount(atPlace) })}</div> : null}
    </>
  );
}
