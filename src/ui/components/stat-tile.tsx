import type { ReactNode } from 'react';
import type { Change } from '../format/format-change';
import styles from './stat-tile.module.css';

interface StatTileProps {
  readonly name: string;
  /** `null` where the value is unknown: shown as a dash, never as zero. */
  readonly value: string | null;
  readonly unit?: string;
  readonly change?: Change | null;
  /** Denominator, comparison or why the value is unknown. */
  readonly note: string;
  /** Opens what the number is made of; left out, the tile only tells. */
  readonly onOpen?: () => void;
  /** What the number is, behind a small button beside its name. */
  readonly help?: ReactNode;
}

/** One number as a sentence: name, value, unit, change, and of what or compared with what. */
export function StatTile({ name, value, unit = '', change = null, note, onOpen, help }: StatTileProps) {
  const number = (
    <>
      {value === null ? <span className={styles['unknown']}>—</span> : value}
      {value !== null && unit ? <span className={styles['unit']}>{unit}</span> : null}
    </>
  );
  return (
    <div className={styles['tile']} role="group" aria-label={name}>
      <span className={styles['name']}>
        {name} {help}
      </span>
      {onOpen ? (
        <button
          type="button"
          className={`${styles['value']} ${styles['opens']}`}
          aria-label={`${name} ${value ?? '—'}${unit}`}
          onClick={onOpen}
        >
          {number}
        </button>
      ) : (
        <span className={styles['value']}>{number}</span>
      )}
      <span className={styles['note']} title={note}>
        {change ? (
          <span className={change.adverse ? styles['adverse'] : ''}>
            {change.mark} {change.text}{' '}
          </span>
        ) : null}
        {note}
      </span>
    </div>
  );
}
