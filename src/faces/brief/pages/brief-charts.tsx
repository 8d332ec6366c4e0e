import { useMemo } from 'react';
import { buildFunnelOption } from '@/charts/funnel-option';
import { buildPairsOption } from '@/charts/pairs-option';
import { buildSeriesOption } from '@/charts/series-option';
import { StillChart } from '@/charts/still-chart';
import type { BriefChart as ChartModel, BriefRanking } from '@/studies/brief/reference';
import { formatCount, formatMeasure, formatShare } from '@/ui/format/format-number';
import { nameIn, useText } from '@/ui/text/use-text';
import { useSheet } from './brief-sheet';
import styles from './brief-charts.module.css';

const FORMATS = {
  incidents: formatCount,
  share: formatShare,
  days: formatMeasure,
} as const;

/** A lone value has no course: what is drawn compares two at least. */
export function hasCourse(chart: ChartModel): boolean {
  return chart.kind === 'pairs' || chart.values.filter((value) => value !== null).length > 1;
}

interface BriefChartProps {
  readonly chart: ChartModel;
  readonly height: number;
  readonly fontSize?: number;
  readonly titled?: boolean;
}

/** The picture of a finding's numbers. */
export function BriefChart({ chart, height, fontSize = 15, titled = true }: BriefChartProps) {
  const { language, tokens } = useSheet();
  const { t } = useText();
  const formatValue = FORMATS[chart.unit];
  const option = useMemo(
    () =>
      chart.kind === 'pairs'
        ? buildPairsOption(
            {
              rows: chart.rows.map(({ name, ...values }) => ({ ...values, name: nameIn(language, name) })),
              formatValue,
              fontSize,
              nameWidth: language === 'zh' ? 200 : 270,
            },
            tokens,
          )
        : buildSeriesOption(
            {
              kind: chart.kind,
              labels: chart.labels.map((label) => shortLabel(nameIn(language, label))),
              values: chart.values,
              formatValue,
              fontSize,
            },
            tokens,
          ),
    [chart, language, tokens, formatValue, fontSize],
  );
  const title = nameIn(language, chart.title);
  return (
    <figure className={styles['figure']}>
      {titled ? (
        <figcaption className={styles['head']}>
          <strong>{title}</strong>
          <span>
            {chart.kind === 'pairs'
              ? t('brief.pairKey', {
                  before: nameIn(language, chart.beforeName),
                  now: nameIn(language, chart.nowName),
                })
              : t(`brief.unit.${chart.unit}`)}
          </span>
        </figcaption>
      ) : null}
      <div className={styles['box']} style={{ height }}>
        <StillChart description={title} option={option} />
      </div>
    </figure>
  );
}

/** Months on an axis need no 月 behind each number. */
function shortLabel(label: string): string {
  return label
    .replace(/^(\d+) 月$/, '$1')
    .replace(/^第 (\d) 季度$/, 'Q$1')
    .replace(/^(\p{L}{3})\p{L}{2,}$/u, '$1');
}

/** The ranked units over their size, with the limits of chance. */
export function FunnelChart({
  ranking,
  height,
}: {
  readonly ranking: BriefRanking;
  readonly height: number;
}) {
  const { language, tokens } = useSheet();
  const { t } = useText();
  const option = useMemo(
    () =>
      buildFunnelOption(
        {
          points: ranking.units.flatMap(({ name, due, share, place }) =>
            share === null || place === 'too-few'
              ? []
              : [
                  {
                    name: nameIn(language, name),
                    size: due,
                    share,
                    isOut: place === 'below' || place === 'far-below',
                  },
                ],
          ),
          curve: ranking.curve,
          target: ranking.target,
          sizeName: t('brief.dueAxis'),
          formatShare: (share) => `${Math.round(share * 100)}%`,
          fontSize: 15,
        },
        tokens,
      ),
    [ranking, language, tokens, t],
  );
  return (
    <figure className={styles['figure']}>
      <figcaption className={styles['head']}>
        <strong>{t('brief.funnelTitle')}</strong>
        <span>{t('brief.funnelKey')}</span>
      </figcaption>
      <div className={styles['box']} style={{ height }}>
        <StillChart description={nameIn(language, ranking.statement).replace(/[⟦⟧]/g, '')} option={option} />
      </div>
    </figure>
  );
}
