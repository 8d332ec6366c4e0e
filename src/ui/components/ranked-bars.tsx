import type { Change } from '../format/format-change';
import { formatCount } from '../format/format-number';
import styles from './ranked-bars.module.css';

export interface RankedBar {
  readonly id: string;
  readonly name: string;
  readonly value: number;
  /** Value of the comparison period, drawn as a tick; `null` where there is none. */
  readonly before: number | null;
  readonly change: Change | null;
  readonly chosen: boolean;
  /** What stands at the right of the bar, where it is not the plain count. */
  readonly valueText?: string;
  /** Cannot be chosen: a remainder such as “outside”. */
  readonly fixed?: boolean;
}

interface RankedBarsProps {
  readonly label: string;
  readonly bars: readonly RankedBar[];
  readonly onChoose: (id: string) => void;
  /** Sentence below the last row. */
  readonly note?: string | undefined;
}

/** Sorted bars with the comparison as a tick and the change in words; a press filters by a row. */
export function RankedBars({ label, bars, onChoose, note }: RankedBarsProps) {
  const longest = Math.max(1, ...bars.map(({ value, before }) => Math.max(value, before ?? 0)));
  const someChosen = bars.some(({ chosen }) => chosen);
  const compared = bars.some(({ change }) => change !== null);
  return (
    <div className={`${styles['table']} ${compared ? '' : styles['plain']}`}>
      <ul aria-label={label}>
        {bars.map((bar) => (
          <li key={bar.id}>
            <Row bar={bar} longest={longest} dimmed={someChosen && !bar.chosen} onChoose={onChoose} />
          </li>
        ))}
      </ul>
      {note ? <p className={styles['more']}>{note}</p> : null}
    </div>
  );
}

interface RowProps {
  readonly bar: RankedBar;
  readonly longest: number;
  readonly dimmed: boolean;
  readonly onChoose: (id: string) => void;
}

function Row({ bar, longest, dimmed, onChoose }: RowProps) {
  const { change } = bar;
  return (
    <button
      type="button"
      className={`${styles['row']} ${dimmed ? styles['dimmed'] : ''}`}
      aria-pressed={bar.fixed ? undefined : bar.chosen}
      disabled={bar.fixed}
      onClick={() => onChoose(bar.id)}
    >
      <span className={styles['name']} title={bar.name}>
        {bar.name}
      </span>
      <span className={styles['bar']} aria-hidden>
        <span className={styles['fill']} style={{ width: `${(100 * bar.value) / longest}%` }} />
        {bar.before === null ? null : (
          <span className={styles['tick']} style={{ left: `calc(${(100 * bar.before) / longest}% - 1px)` }} />
        )}
      </span>
      <span className={styles['value']}>{bar.valueText ?? formatCount(bar.value)}</span>
      <span className={`${styles['change']} ${change?.adverse ? styles['strong'] : ''}`}>
        {change ? `${change.mark} ${change.text}` : ''}
      </span>
    </button>
  );
}
