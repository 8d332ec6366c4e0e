import type { ReactNode } from 'react';
import styles from './wall-line.module.css';

interface WallLineProps {
  /** Stands before the name, such as a time of day. */
  readonly lead?: ReactNode;
  readonly name: string;
  /** Figure at the end of the line. */
  readonly figure: ReactNode;
  /** Comparison or unit beside the figure. */
  readonly note?: ReactNode;
  /** Out of bounds: to be acted on. */
  readonly isStrong?: boolean;
  /** A second line, quieter than the first. */
  readonly isQuiet?: boolean;
  /** Share of the bar below the line that is filled, 0 to 1; none where left out. */
  readonly fraction?: number;
  /** Where the comparison stands on the bar. */
  readonly tick?: number | null;
}

/** One line of a wall's list. */
export function WallLine(props: WallLineProps) {
  const { lead, name, figure, note, isStrong = false, isQuiet = false, fraction, tick } = props;
  const strong = isStrong ? styles['strong'] : isQuiet ? styles['quiet'] : '';
  return (
    <div className={`${styles['line']} ${lead === undefined ? '' : styles['timed']}`}>
      {lead === undefined ? null : <span className={styles['quiet']}>{lead}</span>}
      <span className={`${styles['name']} ${strong}`}>{name}</span>
      <span className={styles['figure']}>
        <span className={strong}>{figure}</span>
        {note ? <span className={styles['quiet']}> {note}</span> : null}
      </span>
      {fraction === undefined ? null : (
        <span className={styles['bar']} aria-hidden>
          <span className={styles['fill']} style={{ width: `${Math.min(1, fraction) * 100}%` }} />
          {tick == null ? null : (
            <span className={styles['tick']} style={{ left: `${Math.min(1, tick) * 100}%` }} />
          )}
        </span>
      )}
    </div>
  );
}
