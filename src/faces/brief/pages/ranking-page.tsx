import type { BriefRanking } from '@/studies/brief/reference';
import { nameIn, useText } from '@/ui/text/use-text';
import { FunnelChart } from './brief-charts';
import { useSheet } from './brief-sheet';
import { MarkedText } from './marked-text';
import { PageFrame } from './page-frame';
import type { PageProps } from './page-props';
import { StreetRanking } from './street-ranking';
import styles from './ranking-page.module.css';

/** The ranking as it may be read: a funnel of chance, and a table that says which places mean something. */
export function RankingPage({ ranking, ...props }: PageProps & { readonly ranking: BriefRanking }) {
  const { language } = useSheet();
  const { t } = useText();
  const due = ranking.units.reduce((sum, unit) => sum + unit.due, 0);
  return (
    <PageFrame
      {...props}
      title={t('brief.rankingPage', { level: nameIn(language, ranking.levelName) })}
      n={due}
      method={t(ranking.corrected ? 'brief.rankingMethodWidened' : 'brief.rankingMethod')}
    >
      <p className={styles['sentence']}>
        <MarkedText text={ranking.statement} />
      </p>
      <div className={styles['columns']}>
        <FunnelChart ranking={ranking} height={560} />
        <StreetRanking ranking={ranking} detailed />
      </div>
    </PageFrame>
  );
}
