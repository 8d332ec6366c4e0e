import type { ReactNode } from 'react';
import { X } from 'lucide-react';
import { IconButton } from './button';
import styles from './card.module.css';

interface CardProps {
  readonly title: ReactNode;
  readonly subtitle?: ReactNode;
  readonly close?: { readonly label: string; readonly onClose: () => void };
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

/** The inspector's card: a title that stays, sections that scroll, actions pinned at the foot. */
export function Card({ title, subtitle, close, foot, children }: CardProps) {
  return (
    <article className={styles['card']}>
      <header className={styles['head']}>
        <div className={styles['titles']}>
          <h2 className={styles['title']}>{title}</h2>
          {subtitle ? <p className={styles['subtitle']}>{subtitle}</p> : null}
        </div>
        {close ? (
          <IconButton label={close.label} onClick={close.onClose}>
            <X aria-hidden />
          </IconButton>
        ) : null}
      </header>
      <div className={styles['scroll']}>{children}</div>
      {foot ? <footer className={styles['foot']}>{foot}</footer> : null}
    </article>
  );
}

interface CardSectionProps {
  readonly title?: ReactNode;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** One hairline, a quiet title, and its content. */
export function CardSection({ title, aside, children }: CardSectionProps) {
  return (
    <section className={styles['section']}>
      {title ? (
        <header className={styles['sectionHead']}>
          <h3>{title}</h3>
          <span className={styles['aside']}>{aside}</span>
        </header>
      ) : null}
      {children}
    </section>
  );
}
