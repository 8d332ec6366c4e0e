import { nameIn, useText } from '@/ui/text/use-text';
import { useSheet } from './brief-sheet';
import { PageFrame } from './page-frame';
import type { PageProps } from './page-props';
import styles from './weakest-page.module.css';

/** The three places farthest behind for their size, each with its reasons. */
export function WeakestPage(props: PageProps) {
  const { result, language } = useSheet();
  const { t } = useText();
  const { weakest, weakestLevel } = result;
  const beyond = weakest.filter(({ place }) => place === 'below' || place === 'far-below').length;
  return (
    <PageFrame
      {...props}
      title={t('brief.weakestPage', { level: weakestLevel ? nameIn(language, weakestLevel) : '' })}
      n={weakest.reduce((sum, { due }) => sum + due, 0)}
      method={t('brief.weakestMethod')}
    >
      <p className={styles['sentence']}>{t(sentenceFor(beyond, weakest.length), { n: beyond })}</p>
      <div className={styles['columns']}>
        {weakest.map((place, i) => (
          <article key={place.code} className={styles['place']}>
            <p className={styles['rank']}>{i + 1}</p>
            <h3 className={styles['name']}>{nameIn(language, place.name)}</h3>
            <p className={styles['parent']}>{place.parentName ? nameIn(language, place.parentName) : ' '}</p>
            <p className={styles['figure']}>
              {place.overdue} / {place.due}
              <span>{t('brief.overdueOfDue')}</span>
            </p>
            <ul className={styles['reasons']}>
              {place.reasons.slice(1).map((reason) => (
                <li key={reason.zh}>{nameIn(language, reason)}</li>
              ))}
            </ul>
          </article>
        ))}
      </div>
    </PageFrame>
  );
}

function sentenceFor(beyond: number, all: number) {
  if (beyond === 0) return 'brief.weakestNone';
  return beyond === all ? 'brief.weakestAll' : 'brief.weakestSome';
}
