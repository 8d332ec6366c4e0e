import { useState } from 'react';
import type { ReactNode } from 'react';
import { formatCount } from '../format/format-number';
import { useText } from '../text/use-text';
import styles from './finding-list.module.css';

/** One thing found: a name and its figure, and below it what the figure rests on. */
export interface Finding {
  readonly id: string;
  readonly name: string;
  /** Right of the name. */
  readonly figure: string;
  /** Second line; left out where empty. */
  readonly note?: string;
  /** Between name and figure, such as a sparkline. */
  readonly picture?: ReactNode;
  readonly chosen: boolean;
  /** To act on: stands out from the others. */
  readonly strong?: boolean;
}

interface FindingListProps {
  readonly label: string;
  readonly findings: readonly Finding[];
  /** Rows shown until more are asked for. */
  readonly shown?: number;
  /** Left out, the rows are plain. */
  readonly onChoose?: (id: string) => void;
}

/** Findings in their order; a press picks one. */
export function FindingList({ label, findings, shown = 12, onChoose }: FindingListProps) {
  const { t } = useText();
  const [all, setAll] = useState(false);
  const rest = findings.length - shown;
  return (
    <>
      <ul className={styles['list']} aria-label={label}>
        {(all ? findings : findings.slice(0, shown)).map((finding) => (
          <li key={finding.id}>
            {onChoose ? (
              <button
                type="button"
                className={styles['row']}
                aria-pressed={finding.chosen}
                onClick={() => onChoose(finding.id)}
              >
                <Content finding={finding} />
              </button>
            ) : (
              <div className={styles['row']}>
                <Content finding={finding} />
              </div>
            )}
          </li>
        ))}
      </ul>
      {rest > 0 ? (
        <button type="button" className={styles['more']} onClick={() => setAll((now) => !now)}>
          {all ? t('history.fewer') : t('charts.more', { n: formatCount(rest) })}
        </button>
      ) : null}
    </>
  );
}

function Content({ finding }: { readonly finding: Finding }) {
  const { name, figure, note, picture, strong } = finding;
  return (
    <>
      <span className={styles['line']}>
        <span className={`${styles['name']} ${strong ? styles['strong'] : ''}`} title={name}>
          {name}
        </span>
        {picture ? <span className={styles['picture']}>{picture}</span> : null}
        <span className={`${styles['figure']} ${strong ? styles['strong'] : ''}`}>{figure}</span>
      </span>
      {note ? (
        <span className={styles['note']} title={note}>
          {note}
        </span>
      ) : null}
    </>
  );
}
