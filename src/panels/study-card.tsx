import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import { useDistrict } from '@/client/district/use-district';
import type { StudyCard as Card } from '@/studies/study';
import { Facts } from '@/ui/components/facts';
import { formatCount } from '@/ui/format/format-number';
import { timeFormat } from '@/ui/format/format-time';
import { nameIn, useText } from '@/ui/text/use-text';
import styles from './study-card.module.css';

interface StudyCardProps {
  readonly card: Card & { readonly studyId?: string };
  /** Share of the run under way, 0 to 1; `null` where none is. */
  readonly progress: number | null;
}

/** What a result says, and on request what it rests on and what would change it. */
export function StudyCard({ card, progress }: StudyCardProps) {
  const { t, language } = useText();
  const { timeZone } = useDistrict();
  const [open, setOpen] = useState(false);
  const day = (seconds: number) => timeFormat(timeZone).day(seconds * 1000);
  const period = `${day(card.period.fromSeconds)} – ${day(card.period.toSeconds - 1)}`;
  return (
    <div className={styles['card']}>
      <p className={styles['statement']}>{nameIn(language, card.statement)}</p>
      <button
        type="button"
        className={styles['toggle']}
        aria-expanded={open}
        onClick={() => setOpen((now) => !now)}
      >
        {t('study.basis', { n: formatCount(card.n), period })}
      </button>
      {progress !== null ? <StudyProgress fraction={progress} /> : null}
      {open ? (
        <div className={styles['basis']}>
          <Facts
            facts={[
              { name: t('study.method'), value: nameIn(language, card.method) },
              ...card.parameters.map(({ name, value }) => ({
                name: nameIn(language, name),
                value: nameIn(language, value),
              })),
              { name: t('study.sensitivity'), value: nameIn(language, card.sensitivity) },
            ]}
          />
          {card.studyId === undefined ? null : (
            <Link to="/methods" search={true} hash={card.studyId} className={styles['method']}>
              {t('study.howItWorks')}
            </Link>
          )}
        </div>
      ) : null}
    </div>
  );
}

/** How far a run under way has come. */
export function StudyProgress({ fraction }: { readonly fraction: number }) {
  const { t } = useText();
  return <progress className={styles['progress']} value={fraction} max={1} aria-label={t('study.running')} />;
}
