import { ArrowDown, ArrowUp, Eye, EyeOff } from 'lucide-react';
import { IconButton } from '@/ui/components/button';
import { nameIn, useText } from '@/ui/text/use-text';
import { movePage } from './brief-edits';
import type { BriefPage } from './brief-pages';
import styles from './page-list.module.css';
import type { BriefEditing } from './use-brief-edits';

interface PageListProps {
  /** All pages, hidden ones as well. */
  readonly pages: readonly BriefPage[];
  readonly currentId: string;
  readonly editing: BriefEditing;
  readonly onOpen: (id: string) => void;
}

/** The pages by their titles, in order; the one on screen can be moved and hidden. */
export function PageList({ pages, currentId, editing, onOpen }: PageListProps) {
  const { t, language } = useText();
  const { edits, change, whyNot } = editing;
  const ids = pages.map(({ id }) => id);
  const toggle = (id: string) =>
    change({
      hidden: edits.hidden.includes(id) ? edits.hidden.filter((one) => one !== id) : [...edits.hidden, id],
    });
  return (
    <ol className={styles['list']}>
      {pages.map((page, i) => {
        const title = nameIn(language, page.title);
        const isHidden = edits.hidden.includes(page.id);
        const isCurrent = page.id === currentId;
        return (
          <li key={page.id} className={styles['item']} data-current={isCurrent}>
            <button
              type="button"
              className={styles['row']}
              aria-current={isCurrent ? 'page' : undefined}
              onClick={() => onOpen(page.id)}
            >
              <span className={styles['number']}>{i + 1}</span>
              <span className={`${styles['title']} ${isHidden ? styles['hidden'] : ''}`}>
                {title}
                {isHidden ? <span>{t('brief.hiddenMark')}</span> : null}
              </span>
              {page.kind === 'finding' ? (
                <span className={styles['mark']} title={t(`brief.certainty.${page.finding.certainty}`)}>
                  {CERTAINTY_MARKS[page.finding.certainty]}
                </span>
              ) : null}
            </button>
            {isCurrent && whyNot === null ? (
              <span className={styles['tools']}>
                <IconButton
                  label={t('brief.moveUp', { title })}
                  disabled={i === 0}
                  onClick={() => change({ order: movePage(ids, page.id, -1) })}
                >
                  <ArrowUp aria-hidden />
                </IconButton>
                <IconButton
                  label={t('brief.moveDown', { title })}
                  disabled={i === pages.length - 1}
                  onClick={() => change({ order: movePage(ids, page.id, 1) })}
                >
                  <ArrowDown aria-hidden />
                </IconButton>
                <IconButton
                  label={t(isHidden ? 'brief.showPage' : 'brief.hidePage', { title })}
                  onClick={() => toggle(page.id)}
                >
                  {isHidden ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
                </IconButton>
              </span>
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}

/** Filled where the finding is sure, hollow where it is not. */
const CERTAINTY_MARKS = { firm: '●', likely: '◐', unclear: '○' } as const;
