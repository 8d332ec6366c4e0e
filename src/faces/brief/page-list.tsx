import { nameIn, useText } from '@/ui/text/use-text';
import type { BriefPage } from './brief-pages';
import styles from './page-list.module.css';

interface PageListProps {
  readonly pages: readonly BriefPage[];
  readonly at: number;
  readonly onMove: (at: number) => void;
}

/** The pages by their titles, in order. */
export function PageList({ pages, at, onMove }: PageListProps) {
  const { language } = useText();
  return (
    <ol className={styles['list']}>
      {pages.map((page, i) => (
        <li key={page.id}>
          <button
            type="button"
            className={styles['row']}
            aria-current={i === at ? 'page' : undefined}
            onClick={() => onMove(i)}
          >
            <span className={styles['number']}>{i + 1}</span>
            <span className={styles['title']}>{nameIn(language, page.title)}</span>
            {page.kind === 'finding' ? (
              <span className={styles['mark']}>{certaintyMark(page.finding.certainty)}</span>
            ) : null}
          </button>
        </li>
      ))}
    </ol>
  );
}

/** Filled where the finding is sure, hollow where it is not. */
function certaintyMark(certainty: 'firm' | 'likely' | 'unclear'): string {
  if (certainty === 'firm') return '●';
  return certainty === 'likely' ? '◐' : '○';
}
