import { nameIn, useText } from '@/ui/text/use-text';
import { mapOfPage } from '../brief-pages';
import type { BriefPage } from '../brief-pages';
import { BriefChart, hasCourse } from './brief-charts';
import { BriefMap } from './brief-map';
import { useSheet } from './brief-sheet';
import { MarkedText } from './marked-text';
import { PageFrame } from './page-frame';
import type { PageProps } from './page-props';
import { StreetRanking } from './street-ranking';
import { WeakPlaces } from './weak-places';
import styles from './summary-page.module.css';

const MOST_FINDINGS = 3;
/** English sentences need more lines. */
const CHART_PIXELS = { zh: 116, en: 92 } as const;

/** The whole period on one page: the three weightiest findings, one map, the ranking and the weakest places. */
export function SummaryPage({ page, ...props }: PageProps & { readonly page: BriefPage }) {
  const { result, language, linkOf } = useSheet();
  const { t } = useText();
  const first = result.findings.slice(0, MOST_FINDINGS);
  const map = mapOfPage(page, result);
  return (
    <PageFrame
      {...props}
      title={`${nameIn(language, result.period.name)} ${nameIn(language, result.title)}`}
      note={
        result.complete
          ? nameIn(language, result.scopeName)
          : t('brief.running', { scope: nameIn(language, result.scopeName) })
      }
      n={result.n}
      method={t('brief.summaryMethod')}
    >
      <div className={styles['columns']}>
        <ol className={styles['findings']}>
          {first.map((finding, i) => (
            <li key={finding.id}>
              <span className={styles['rank']}>{i + 1}</span>
              <div>
                <p className={styles['sentence']}>
                  <MarkedText text={finding.sentence} href={linkOf(finding.look)} />
                </p>
                {finding.chart && finding.chart.kind !== 'pairs' && hasCourse(finding.chart) ? (
                  <BriefChart
                    chart={finding.chart}
                    height={CHART_PIXELS[language]}
                    fontSize={14}
                    titled={false}
                  />
                ) : null}
                <p className={styles['compared']}>
                  {nameIn(language, finding.comparison)} · {t(`brief.certainty.${finding.certainty}`)}
                </p>
              </div>
            </li>
          ))}
        </ol>
        <div>{map ? <BriefMap map={map} width={610} height={600} /> : <p>{t('brief.noMap')}</p>}</div>
        <div className={styles['side']}>
          <h3 className={styles['section']}>{t('brief.rankingTitle')}</h3>
          {result.ranking ? (
            <StreetRanking ranking={result.ranking} detailed={false} />
          ) : (
            <p>{t('brief.noRanking')}</p>
          )}
          <h3 className={styles['section']}>{t('brief.weakestTitle')}</h3>
          <WeakPlaces places={result.weakest} reasons={2} />
        </div>
      </div>
    </PageFrame>
  );
}
