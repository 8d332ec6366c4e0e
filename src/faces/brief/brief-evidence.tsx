import { formatCount, formatP } from '@/ui/format/format-number';
import { nameIn, useText } from '@/ui/text/use-text';
import type { BriefPage } from './brief-pages';
import type { BriefSheet } from './pages/brief-sheet';
import styles from './brief-evidence.module.css';

/** How sure the page is and why to doubt it, with the way to the same numbers in the workbench. */
export function BriefEvidence({ page, sheet }: { readonly page: BriefPage; readonly sheet: BriefSheet }) {
  const { t, language } = useText();
  if (page.kind !== 'finding') {
    return (
      <section className={styles['panel']}>
        <h2 className={styles['title']}>{t('brief.evidence')}</h2>
        <p className={styles['text']}>
          {t(
            page.kind === 'ranking'
              ? 'brief.rankingMethod'
              : page.kind === 'weakest'
                ? 'brief.weakestMethod'
                : 'brief.summaryMethod',
          )}
        </p>
      </section>
    );
  }
  const { finding } = page;
  return (
    <section className={styles['panel']}>
      <h2 className={styles['title']}>{t('brief.evidence')}</h2>
      <dl className={styles['facts']}>
        <dt>{t('brief.effect')}</dt>
        <dd>{finding.effect > 0 ? t('brief.atLeast', { n: formatCount(finding.effect) }) : '—'}</dd>
        <dt>p</dt>
        <dd>{Number.isNaN(finding.p) ? '—' : formatP(finding.p)}</dd>
        <dt>n</dt>
        <dd>{formatCount(finding.n)}</dd>
      </dl>
      <p className={styles['text']}>{t(`brief.certainty.${finding.certainty}`)}</p>
      <p className={styles['text']}>{nameIn(language, finding.method)}</p>
      <p className={styles['text']}>{nameIn(language, finding.doubt)}</p>
      <a href={sheet.linkOf(finding.look)} className={styles['link']}>
        {t('brief.openScene')}
      </a>
    </section>
  );
}
