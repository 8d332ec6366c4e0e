import { formatCount } from '@/ui/format/format-number';
import { nameIn, useText } from '@/ui/text/use-text';
import { useSheet } from './brief-sheet';
import { PageFrame } from './page-frame';
import type { PageProps } from './page-props';
import styles from './method-page.module.css';

/** How the numbers were made, what could not be judged, and the address that shows them again. */
export function MethodPage(props: PageProps) {
  const { result, language, link } = useSheet();
  const { t } = useText();
  return (
    <PageFrame {...props} title={t('brief.methodPage')} n={result.n} method={t('brief.summaryMethod')}>
      <div className={styles['columns']}>
        <section>
          <h3 className={styles['section']}>{t('brief.howMade')}</h3>
          <dl className={styles['list']}>
            {result.findings.map((finding) => (
              <div key={finding.id}>
                <dt>
                  {nameIn(language, finding.title)}
                  <span>n {formatCount(finding.n)}</span>
                </dt>
                <dd>{nameIn(language, finding.method)}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section>
          <h3 className={styles['section']}>{t('brief.unsaid')}</h3>
          {result.unsaid.length === 0 ? <p>{t('brief.allSaid')}</p> : null}
          <dl className={styles['list']}>
            {result.unsaid.map(({ title, reason }) => (
              <div key={title.zh}>
                <dt>{nameIn(language, title)}</dt>
                <dd>{nameIn(language, reason)}</dd>
              </div>
            ))}
          </dl>
          <h3 className={styles['section']}>{t('brief.placedTitle')}</h3>
          <p className={styles['text']}>
            {t('brief.placed', {
              placed: formatCount(result.placed),
              rest: formatCount(result.n - result.placed),
            })}
          </p>
          <h3 className={styles['section']}>{t('brief.againTitle')}</h3>
          <p className={styles['text']}>{t('brief.again', { code: result.fingerprint })}</p>
          <p className={styles['link']}>{link}</p>
        </section>
      </div>
    </PageFrame>
  );
}
