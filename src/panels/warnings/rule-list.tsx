import { useState } from 'react';
import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { newId } from '@/client/new-id';
import { warningQueries } from '@/client/warnings/warning-queries';
import type { RuleStatus } from '@/client/warnings/warning-queries';
import { useDeleteRule, usePutRule } from '@/client/warnings/warning-writes';
import type { WarningRule } from '@/domain/warning/warning-rule';
import { Button } from '@/ui/components/button';
import { PanelFrame } from '@/ui/components/panel-frame';
import type { PanelState } from '@/ui/components/panel-frame';
import { formatCount, formatMeasure } from '@/ui/format/format-number';
import { nameIn, useText } from '@/ui/text/use-text';
import { useRefusal } from '../use-refusal';
import { useWhyNot } from '../use-why-not';
import { freshRule } from './fresh-rule';
import { RuleEditor } from './rule-editor';
import styles from './warnings.module.css';

/** The rules, each with a switch and what it has standing; one at a time can be edited. */
export function RuleList({ tools }: { readonly tools: ReactNode }) {
  const { t, language } = useText();
  const { data, error, refetch } = useQuery(warningQueries.rules());
  const [edited, setEdited] = useState<WarningRule | null>(null);
  const [notice, setNotice] = useState<string | null>(null);
  const whyNot = useWhyNot('edit-rules');
  const refusal = useRefusal();
  const put = usePutRule();
  const remove = useDeleteRule();
  const failed = (cause: Error) => setNotice(refusal(cause));
  if (edited) {
    return (
      <RuleEditor
        rule={edited}
        isNew={!data?.some(({ rule }) => rule.id === edited.id)}
        whyNot={whyNot}
        onCancel={() => setEdited(null)}
        onSave={(rule) => {
          setEdited(null);
          put.mutate(rule, { onError: failed, onSuccess: () => setNotice(t('warnings.form.saved')) });
        }}
        onDelete={(rule) => {
          setEdited(null);
          const name = nameIn(language, rule.name);
          remove.mutate(rule.id, {
            onError: failed,
            onSuccess: () => setNotice(t('warnings.rules.deleted', { name })),
          });
        }}
      />
    );
  }
  const panelState = (): PanelState => {
    if (data) return { kind: 'ready' };
    if (error) return { kind: 'error', sentence: t('warnings.failed'), onRetry: () => void refetch() };
    return { kind: 'loading' };
  };
  return (
    <PanelFrame
      title={t('warnings.title')}
      tools={
        <>
          {tools}
          <Button
            disabled={whyNot !== null}
            title={whyNot ?? undefined}
            onClick={() => setEdited(freshRule(newId()))}
          >
            {t('warnings.rules.new')}
          </Button>
        </>
      }
      state={panelState()}
    >
      <div className={styles['scroll']}>
        {(notice ?? whyNot) ? (
          <p className={styles['note']} role="status">
            {notice ?? whyNot}
          </p>
        ) : null}
        <ul aria-label={t('warnings.views.rules')}>
          {data?.map((status) => (
            <RuleRow
              key={status.rule.id}
              status={status}
              mayEdit={whyNot === null}
              onEdit={() => setEdited(status.rule)}
              onSwitch={(isEnabled) => put.mutate({ ...status.rule, isEnabled }, { onError: failed })}
            />
          ))}
        </ul>
      </div>
    </PanelFrame>
  );
}

interface RuleRowProps {
  readonly status: RuleStatus;
  readonly mayEdit: boolean;
  readonly onEdit: () => void;
  readonly onSwitch: (isEnabled: boolean) => void;
}

function RuleRow({ status, mayEdit, onEdit, onSwitch }: RuleRowProps) {
  const { t, language } = useText();
  const { rule, refusal, active } = status;
  const name = nameIn(language, rule.name);
  return (
    <li className={styles['rule']}>
      <input
        type="checkbox"
        aria-label={t('warnings.rules.on', { name })}
        checked={rule.isEnabled}
        disabled={!mayEdit}
        onChange={(event) => onSwitch(event.target.checked)}
      />
      <button
        type="button"
        className={styles['ruleName']}
        aria-label={t('warnings.rules.edit', { name })}
        onClick={onEdit}
      >
        <span className={styles['line']}>
          <span className={styles['name']}>{name}</span>
          <span className={styles['figure']}>
            {rule.isEnabled
              ? t('warnings.rules.active', { n: formatCount(active) })
              : t('warnings.rules.off')}
          </span>
        </span>
        <span className={styles['small']}>
          {t(`warnings.kind.${rule.kind}`)} ·{' '}
          {t('warnings.rules.budget', { n: formatMeasure(rule.budgetPerDay) })}
        </span>
        {refusal ? <span className={styles['small']}>{nameIn(language, refusal)}</span> : null}
      </button>
    </li>
  );
}
