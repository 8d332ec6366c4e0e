import { Fragment } from 'react';
import type { LocalizedText } from '@/domain/text/localized-text';
import { nameIn } from '@/ui/text/use-text';
import { useSheet } from './brief-sheet';
import styles from './marked-text.module.css';

interface MarkedTextProps {
  readonly text: LocalizedText;
  /** Where the numbers lead; without it they are only set off. */
  readonly href?: string;
}

/** A computed sentence whose numbers stand out and lead back to the scene they come from. */
export function MarkedText({ text, href }: MarkedTextProps) {
  const { language } = useSheet();
  const pieces = nameIn(language, text).split(/[⟦⟧]/);
  return pieces.map((piece, i) => {
    if (i % 2 === 0) return <Fragment key={i}>{piece}</Fragment>;
    return href === undefined ? (
      <strong key={i} className={styles['number']}>
        {piece}
      </strong>
    ) : (
      <a key={i} className={styles['number']} href={href}>
        {piece}
      </a>
    );
  });
}
