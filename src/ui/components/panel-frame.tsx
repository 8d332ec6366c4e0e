import type { ReactNode } from 'react';
import { useId } from 'react';
import { useText } from '../text/use-text';
import { Button } from './button';
import { PanelPictureButton } from './panel-picture';
import styles from './panel-frame.module.css';

/** How a panel's content stands. What was true stays on screen while new things come or fail. */
export type PanelState =
  | { readonly kind: 'ready'; readonly busy?: boolean; readonly stale?: boolean }
  | { readonly kind: 'loading' }
  | { readonly kind: 'empty'; readonly sentence: string; readonly onRelax?: () => void }
  | { readonly kind: 'unavailable'; readonly sentence: string }
  | { readonly kind: 'error'; readonly sentence: string; readonly onRetry?: () => void };

interface PanelFrameProps {
  readonly title: string;
  readonly note?: string;
  /** What is shown, behind a small button beside the title. */
  readonly help?: ReactNode;
  readonly aside?: ReactNode;
  /** A row of choices below the title; it stays whatever the state, for a choice may be the way out of it. */
  readonly tools?: ReactNode;
  readonly state: PanelState;
  readonly children: ReactNode;
}

/** Title, note, age and one of the five states around a panel's content. */
export function PanelFrame({ title, note, help, aside, tools, state, children }: PanelFrameProps) {
  const id = useId();
  const stale = state.kind === 'ready' && state.stale;
  return (
    <section
      aria-labelledby={id}
      className={`${styles['panel']} ${stale ? styles['stale'] : ''}`}
      data-picture=""
    >
      {state.kind === 'ready' && state.busy ? (
        <div className={styles['progress']} role="presentation" />
      ) : null}
      <header className={styles['head']}>
        <h2 id={id} className={styles['title']}>
          {title}
        </h2>
        {help}
        <span className={styles['note']} title={note}>
          {note}
        </span>
        <span className={styles['aside']}>{aside}</span>
        {state.kind === 'ready' ? <PanelPictureButton title={title} /> : null}
      </header>
      {tools ? <div className={styles['tools']}>{tools}</div> : null}
      <div className={styles['body']}>
        <PanelContent state={state}>{children}</PanelContent>
      </div>
    </section>
  );
}

function PanelContent({ state, children }: Pick<PanelFrameProps, 'state' | 'children'>) {
  const { t } = useText();
  switch (state.kind) {
    case 'ready':
      return children;
    case 'loading':
      return <div className={styles['skeleton']} role="status" aria-label={t('status.loading')} />;
    case 'unavailable':
      return <div className={styles['message']}>{state.sentence}</div>;
    case 'empty':
      return (
        <div className={styles['message']}>
          <p>{state.sentence}</p>
          {state.onRelax ? <Button onClick={state.onRelax}>{t('status.relax')}</Button> : null}
        </div>
      );
    case 'error':
      return (
        <div className={styles['message']} role="alert">
          <p>{state.sentence}</p>
          {state.onRetry ? <Button onClick={state.onRetry}>{t('status.retry')}</Button> : null}
        </div>
      );
  }
}
