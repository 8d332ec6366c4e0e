import { useState } from 'react';
import { useCloseDispatch } from '@/client/dispatches/use-dispatch-writes';
import type { Dispatch } from '@/domain/dispatch/dispatch';
import { Button } from '@/ui/components/button';
import { CardSection } from '@/ui/components/card';
import { useText } from '@/ui/text/use-text';
import { useRefusal } from '../use-refusal';
import { useWhyNot } from '../use-why-not';
import styles from './dispatch-card.module.css';

const SHORTEST_OUTCOME = 2;

/** Says how a decision ended: once, in words, by who may review. */
export function EndForm({ dispatch }: { readonly dispatch: Dispatch }) {
  const { t } = useText();
  const whyNot = useWhyNot('review');
  const refusal = useRefusal();
  const close = useCloseDispatch();
  const [outcome, setOutcome] = useState('');
  const isReady = outcome.trim().length >= SHORTEST_OUTCOME && whyNot === null && !close.isPending;
  const end = (state: 'done' | 'withdrawn') => close.mutate({ dispatch, state, outcome: outcome.trim() });
  return (
    <CardSection title={t('dispatch.end')}>
      {whyNot === null ? (
        <div className={styles['form']}>
          <textarea
            className={styles['input']}
            aria-label={t('dispatch.outcome')}
            placeholder={t('dispatch.outcomeHint')}
            value={outcome}
            maxLength={1000}
            onChange={(event) => setOutcome(event.target.value)}
          />
          <span className={styles['buttons']}>
            <Button kind="primary" disabled={!isReady} onClick={() => end('done')}>
              {t('dispatch.done')}
            </Button>
            <Button disabled={!isReady} onClick={() => end('withdrawn')}>
              {t('dispatch.withdraw')}
            </Button>
          </span>
        </div>
      ) : (
        <p className={styles['note']}>{whyNot}</p>
      )}
      {close.error ? (
        <p role="alert" className={styles['claim']}>
          {refusal(close.error)}
        </p>
      ) : null}
    </CardSection>
  );
}
