import type { WeakPlace } from '@/studies/brief/reference';
import { nameIn, useText } from '@/ui/text/use-text';
import { useSheet } from './brief-sheet';
import styles from './weak-places.module.css';

interface WeakPlacesProps {
  readonly places: readonly WeakPlace[];
  /** Reasons told of each. */
  readonly reasons: number;
}

/** The places farthest behind, with what the data say of why. */
export function WeakPlaces({ places, reasons }: WeakPlacesProps) {
  const { language } = useSheet();
  const { t } = useText();
  if (places.length === 0) return <p>{t('brief.noWeakest')}</p>;
  return (
    <ol className={styles['list']}>
      {places.map((place, i) => (
        <li key={place.code} className={styles['place']}>
          <span className={styles['rank']}>{i + 1}</span>
          <div>
            <p className={styles['name']}>
              {nameIn(language, place.name)}
              {place.parentName ? ` · ${nameIn(language, place.parentName)}` : ''}
            </p>
            <ul className={styles['reasons']}>
              {place.reasons.slice(0, reasons).map((reason) => (
                <li key={reason.zh}>{nameIn(language, reason)}</li>
              ))}
            </ul>
          </div>
        </li>
      ))}
    </ol>
  );
}
