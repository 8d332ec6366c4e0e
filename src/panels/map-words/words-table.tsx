import type { LayerWords, WordsCell } from '@/layers/layer-words';
import { formatCount } from '@/ui/format/format-number';
import type { Language } from '@/ui/text/language';
import { nameIn, useText } from '@/ui/text/use-text';
import styles from './map-words.module.css';
import { useGoTo } from './use-go-to';

interface WordsTableProps {
  readonly words: LayerWords;
  readonly caption: string;
}

/** The table of a layer; a row that is somewhere leads there on the map. */
export function WordsTable({ words: { columns, rows, all }, caption }: WordsTableProps) {
  const { t, language } = useText();
  const goTo = useGoTo();
  const say = (cell: WordsCell) => textOf(cell, language, t('empty.unknown'));
  return (
    <table className={styles['table']}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ title, isFigure }) => (
            <th key={title.zh} scope="col" className={isFigure ? styles['figure'] : undefined}>
              {nameIn(language, title)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ cells, target }, i) => (
          <tr key={i}>
            {cells.map((cell, k) => {
              const text = say(cell);
              const content =
                k === 0 && target ? (
                  <button
                    type="button"
                    className={styles['go']}
                    aria-label={t('mapWords.go', { name: text })}
                    onClick={() => goTo(target)}
                  >
                    {text}
                  </button>
                ) : (
                  text
                );
              return k === 0 ? (
                <th key={k} scope="row" className={columns[k]!.isFigure ? styles['figure'] : undefined}>
                  {content}
                </th>
              ) : (
                <td key={k} className={columns[k]!.isFigure ? styles['figure'] : undefined}>
                  {content}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
      {rows.length < all ? (
        <tfoot>
          <tr>
            <td colSpan={columns.length}>
              {t('mapWords.some', { shown: formatCount(rows.length), all: formatCount(all) })}
            </td>
          </tr>
        </tfoot>
      ) : null}
    </table>
  );
}

function textOf(cell: WordsCell, language: Language, unknown: string): string {
  if (cell === null) return unknown;
  return typeof cell === 'string' ? cell : nameIn(language, cell);
}
