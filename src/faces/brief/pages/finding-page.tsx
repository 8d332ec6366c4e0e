import type { BriefFinding } from '@/studies/brief/reference';
import { formatCount } from '@/ui/format/format-number';
import { nameIn, useText } from '@/ui/text/use-text';
import { BriefChart, hasCourse } from './brief-charts';
import { BriefMap } from './brief-map';
import { useSheet } from './brief-sheet';
import { MarkedText } from './marked-text';
import { PageFrame } from './page-frame';
import type { PageProps } from './page-props';
import styles from './finding-page.module.css';

/** One finding: the sentence, its number with what it is compared with, chart, map, and why to doubt it. */
export function FindingPage({ finding, ...props }: PageProps & { readonly finding: BriefFinding }) {
  const { language, linkOf, result } = useSheet();
  const { t } = useText();
  const mark = markOf(finding);
  return (
    <PageFrame
      {...props}
      title={nameIn(language, finding.title)}
      note={`${nameIn(language, result.scopeName)} · ${nameIn(language, result.period.name)}`}
      n={finding.n}
      method={nameIn(language, finding.method)}
    >
      <div className={finding.map ? styles['columns'] : styles['wide']}>
        <div className={styles['words']}>
          <p className={styles['sentence']}>
            <MarkedText text={finding.sentence} href={linkOf(finding.look)} />
          </p>
          <dl className={styles['facts']}>
            <div>
              <dt>{nameIn(language, finding.title)}</dt>
              <dd className={styles['figure']}>
                {mark ? (
                  <span aria-label={t(finding.adverse ? 'brief.worse' : 'brief.better')}>{mark} </span>
                ) : null}
                {nameIn(language, finding.figure)}
              </dd>
              <dd>{nameIn(language, finding.comparison)}</dd>
            </div>
            <div>
              <dt>{t('brief.effect')}</dt>
              <dd className={styles['figure']}>
                {finding.effect > 0 ? t('brief.atLeast', { n: formatCount(finding.effect) }) : '—'}
              </dd>
              <dd>{t(`brief.certainty.${finding.certainty}`)}</dd>
            </div>
          </dl>
          {finding.chart && hasCourse(finding.chart) ? (
            <BriefChart
              chart={finding.chart}
              height={finding.chart.kind === 'pairs' ? Math.max(120, finding.chart.rows.length * 38) : 270}
            />
          ) : null}
          <div className={styles['doubt']}>
            <h3>{t('brief.doubt')}</h3>
            <p>{nameIn(language, finding.doubt)}</p>
          </div>
        </div>
        {finding.map ? <BriefMap map={finding.map} width={820} height={650} /> : null}
      </div>
    </PageFrame>
  );
}

/** Filled for the worse, hollow for the better; it points the way the number went. */
function markOf({ id, adverse, certainty }: BriefFinding): string | null {
  if (adverse === null || certainty === 'unclear') return null;
  const isUp = adverse !== (id === 'on-time');
  if (adverse) return isUp ? '▲' : '▼';
  return isUp ? '△' : '▽';
}
