import { reference } from '@/studies/forecast/reference';
import type { ForecastSeries } from '@/studies/forecast/reference';
import { formatCount } from '@/ui/format/format-number';
import { nameIn, useText } from '@/ui/text/use-text';
import { useStudy } from '../study-view';
import { WallLine } from '../wall-line';
import { WallRows, WallSection } from '../wall-section';

/** What is expected of the next seven days; a series that does not beat its baseline shows no number. */
export function WallForecast() {
  const { result, state } = useStudy(reference);
  const { t } = useText();
  const series = result?.series.filter(({ kind }) => kind !== 'category') ?? [];
  const most = Math.max(1, ...series.filter(({ kind }) => kind === 'region').map(highest));
  return (
    <WallSection title={t('wall.forecast.title')} aside={t('wall.forecast.note')} state={state} isFilling>
      <WallRows
        items={series}
        keyOf={({ key }) => key}
        render={(each) => <ForecastRow series={each} most={each.kind === 'all' ? highest(each) : most} />}
        rowArcMinutes={48}
        least={3}
      />
    </WallSection>
  );
}

const highest = ({ week, lastWeek }: ForecastSeries) => Math.max(week?.upper80 ?? 0, lastWeek);

function ForecastRow({ series, most }: { readonly series: ForecastSeries; readonly most: number }) {
  const { t, language } = useText();
  const { name, week, notDrawn, lastWeek, kind } = series;
  const figure = week
    ? t('wall.forecast.row', {
        n: formatCount(week.mean),
        lower: formatCount(week.lower80),
        upper: formatCount(week.upper80),
      })
    : '—';
  return (
    <WallLine
      name={nameIn(language, name)}
      figure={figure}
      note={
        notDrawn === null
          ? t('wall.forecast.lastWeek', { n: formatCount(lastWeek) })
          : t(`trend.notDrawnShort.${notDrawn}`)
      }
      isStrong={kind === 'all'}
      fraction={week ? week.mean / Math.max(1, most) : 0}
      tick={lastWeek / Math.max(1, most)}
    />
  );
}
