import { METHOD_NAMES } from '@/studies/forecast/method-names';
import { reference } from '@/studies/forecast/reference';
import type { ForecastResult, ForecastSeries } from '@/studies/forecast/reference';
import { formatCivilDay } from '@/domain/time/civil-time';
import { Facts } from '@/ui/components/facts';
import { formatCount } from '@/ui/format/format-number';
import { nameIn, useText } from '@/ui/text/use-text';
import type { Text } from '@/ui/text/use-text';
import { FindingPanel } from '../finding-panel';
import { useForecastSeries } from '../forecast-series';
import { useStudy } from '../study-view';
import list from '../findings-list.module.css';
import styles from './forecast-findings.module.css';

const KINDS = ['all', 'region', 'category'] as const;

/** What is expected of the next week, series by series, and how far each forecast is to be trusted. */
export function ForecastFindings() {
  const view = useStudy(reference);
  const { t } = useText();
  const { shown, choose } = useForecastSeries(view.result);
  return (
    <FindingPanel title={t('trend.forecast')} view={view}>
      {view.result && shown ? (
        <>
          <ReplayCard result={view.result} series={shown} />
          {KINDS.map((kind) => (
            <SeriesList
              key={kind}
              title={t(`trend.kind.${kind}`)}
              series={view.result!.series.filter((one) => one.kind === kind)}
              shownKey={shown.key}
              onChoose={choose}
            />
          ))}
        </>
      ) : null}
    </FindingPanel>
  );
}

interface ReplayCardProps {
  readonly result: ForecastResult;
  readonly series: ForecastSeries;
}

/** How the forecast of one series fared from past origins. */
function ReplayCard({ result, series }: ReplayCardProps) {
  const { t, language } = useText();
  const { card, method, notDrawn } = series;
  const origins = t('trend.origins', {
    n: formatCount(result.reportedCount),
    from: formatCivilDay(result.firstOriginDay),
    to: formatCivilDay(result.lastOriginDay),
  });
  return (
    <section className={list['section']}>
      <div className={list['head']}>
        <span className={list['title']}>{t('trend.replayOf', { name: nameIn(language, series.name) })}</span>
        <span className={list['aside']}>{method ? nameIn(language, METHOD_NAMES[method]) : ''}</span>
      </div>
      {notDrawn === null ? null : <p className={list['refusal']}>{t(`trend.notDrawn.${notDrawn}`)}</p>}
      {card ? (
        <Facts
          facts={[
            { name: 'MASE', value: against(card.mase, card.baselineMase, t) },
            { name: 'RMSSE', value: card.rmsse.toFixed(2) },
            { name: t('trend.bias'), value: t('trend.perDay', { n: signed(card.bias) }) },
            { name: t('trend.coverage', { p: 80 }), value: interval(card.coverage80) },
            { name: t('trend.coverage', { p: 95 }), value: interval(card.coverage95) },
            { name: t('trend.bands'), value: t(card.calibrated ? 'trend.conformal' : 'trend.asModel') },
            {
              name: t('trend.advantage'),
              value: card.skill === null ? null : withError(card.skill, card.skillError),
            },
          ]}
        />
      ) : null}
      <p className={list['note']}>{origins}</p>
      {card?.skill != null &&
      card.skillError !== null &&
      card.skill <= card.skillError &&
      notDrawn === null ? (
        <p className={list['note']}>{t('trend.withinError')}</p>
      ) : null}
    </section>
  );
}

interface SeriesListProps {
  readonly title: string;
  readonly series: readonly ForecastSeries[];
  readonly shownKey: string;
  readonly onChoose: (key: string) => void;
}

function SeriesList({ title, series, shownKey, onChoose }: SeriesListProps) {
  const { t, language } = useText();
  if (series.length === 0) return null;
  return (
    <section className={list['section']}>
      <div className={`${list['row']} ${list['columns']} ${styles['columns']} ${list['rows']}`}>
        <span>{title}</span>
        <span className={list['quiet']}>{t('trend.week')}</span>
        <span className={list['quiet']}>80 %</span>
        <span className={list['quiet']}>MASE</span>
      </div>
      <ul className={list['rows']} aria-label={title}>
        {series.map((one) => (
          <li key={one.key}>
            <button
              type="button"
              className={`${list['row']} ${styles['columns']}`}
              aria-pressed={one.key === shownKey}
              onClick={() => onChoose(one.key)}
            >
              <span className={list['name']} title={nameIn(language, one.name)}>
                {nameIn(language, one.name)}
              </span>
              {one.week ? (
                <>
                  <span className={list['number']}>{formatCount(one.week.mean)}</span>
                  <span className={list['quiet']}>
                    {formatCount(one.week.lower80)}–{formatCount(one.week.upper80)}
                  </span>
                  <span className={list['quiet']}>{one.card?.mase.toFixed(2)}</span>
                </>
              ) : (
                <span className={list['wide']}>{t(`trend.notDrawnShort.${one.notDrawn ?? 'too-few'}`)}</span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function against(value: number, baseline: number | null, t: Text): string {
  const own = value.toFixed(2);
  return baseline === null ? own : t('trend.against', { own, baseline: baseline.toFixed(2) });
}

function interval(
  share: { readonly fraction: number; readonly lower: number; readonly upper: number } | null,
) {
  if (!share) return null;
  const percent = (fraction: number) => (100 * fraction).toFixed(0);
  return `${percent(share.fraction)}% (${percent(share.lower)}–${percent(share.upper)})`;
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`;
}

function withError(value: number, error: number | null): string {
  const percent = (part: number) => (100 * part).toFixed(0);
  return `${value < 0 ? '−' : ''}${percent(Math.abs(value))}%${error === null ? '' : ` ± ${percent(error)}`}`;
}
