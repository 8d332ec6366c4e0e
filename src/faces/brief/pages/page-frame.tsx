import type { ReactNode } from 'react';
import { formatCount } from '@/ui/format/format-number';
import { nameIn, useText } from '@/ui/text/use-text';
import { useSheet } from './brief-sheet';
import { QrCode } from './qr-code';
import styles from './page-frame.module.css';

interface PageFrameProps {
  readonly title: string;
  /** Beside the title, smaller. */
  readonly note?: string;
  readonly number: number;
  readonly count: number;
  /** Incidents the page rests on. */
  readonly n: number;
  readonly method: string;
  /** What people wrote on this page; empty for nothing. */
  readonly comment: string;
  readonly children: ReactNode;
}

/** A page of 1920 by 1080 with its heading above, and below where its numbers come from. */
export function PageFrame({ title, note, number, count, n, method, comment, children }: PageFrameProps) {
  const { result, provenance, language, link, synthetic, day } = useSheet();
  const { t } = useText();
  return (
    <section className={styles['page']} aria-label={title} data-brief-page>
      <header className={styles['head']}>
        <h2 className={styles['title']}>{title}</h2>
        <span className={styles['note']}>
          {note ?? `${nameIn(language, result.scopeName)} · ${nameIn(language, result.title)}`}
        </span>
        <span className={styles['day']}>{day}</span>
        <span className={styles['mark']}>{synthetic ? t('brief.markSynthetic') : t('brief.mark')}</span>
      </header>
      <div className={styles['body']}>{children}</div>
      {comment ? (
        <p className={styles['comment']}>
          <strong>{t('brief.comment')}</strong>
          {comment}
        </p>
      ) : null}
      <footer className={styles['foot']}>
        <div className={styles['source']}>
          <span>{t('brief.foot.scope', { value: provenance.scope })}</span>
          <span>n {provenance.n(n)}</span>
          <span>{t('brief.foot.period', { value: provenance.period })}</span>
          <span>{t('brief.foot.version', { value: provenance.version })}</span>
          <span>{t('brief.foot.user', { value: provenance.user })}</span>
          <span className={styles['method']}>{t('brief.foot.method', { value: method })}</span>
        </div>
        <QrCode address={link} size={68} label={t('brief.qr')} />
        <span className={styles['number']}>
          {formatCount(number)} / {formatCount(count)}
        </span>
      </footer>
    </section>
  );
}
