import { useState } from 'react';
import { useDistrict } from '@/client/district/use-district';
import { usePreviewRule } from '@/client/warnings/warning-writes';
import type { WarningRule } from '@/domain/warning/warning-rule';
import { RULE_KINDS } from '@/domain/warning/warning-rule';
import { Button } from '@/ui/components/button';
import { PanelFrame } from '@/ui/components/panel-frame';
import { SelectField } from '@/ui/components/select-field';
import { nameIn, useText } from '@/ui/text/use-text';
import { useRefusal } from '../use-refusal';
import { CountFields } from './count-fields';
import { FeatureFields } from './feature-fields';
import { Field, NumberField } from './fields';
import { isComplete, withKind } from './fresh-rule';
import { RulePreview } from './rule-preview';
import styles from './warnings.module.css';

interface RuleEditorProps {
  readonly rule: WarningRule;
  readonly isNew: boolean;
  /** Why the user may not change rules; `null` where they may. */
  readonly whyNot: string | null;
  readonly onSave: (rule: WarningRule) => void;
  readonly onDelete: (rule: WarningRule) => void;
  readonly onCancel: () => void;
}

/** One rule, and what it would have raised. */
export function RuleEditor({ rule, isNew, whyNot, onSave, onDelete, onCancel }: RuleEditorProps) {
  const { t, language } = useText();
  const [draft, setDraft] = useState(rule);
  const preview = usePreviewRule();
  const refusal = useRefusal();
  const complete = isComplete(draft);
  const set = (next: WarningRule) => {
    setDraft(next);
    preview.reset();
  };
  const previewed = preview.data ?? null;
  return (
    <PanelFrame
      title={isNew ? t('warnings.rules.new') : nameIn(language, rule.name)}
      aside={
        <Button kind="quiet" onClick={onCancel}>
          {t('warnings.form.cancel')}
        </Button>
      }
      state={{ kind: 'ready', busy: preview.isPending }}
    >
      <div className={styles['editor']}>
        <CommonFields draft={draft} set={set} />
        {draft.kind === 'expected' || draft.kind === 'threshold' ? (
          <CountFields rule={draft} onChange={set} />
        ) : (
          <FeatureFields rule={draft} onChange={set} />
        )}
        {complete ? null : <p className={styles['hint']}>{t('warnings.form.invalid')}</p>}
        {whyNot === null ? null : <p className={styles['hint']}>{whyNot}</p>}
        <div className={styles['actions']}>
          <Button
            kind={previewed ? 'plain' : 'primary'}
            disabled={!complete || preview.isPending}
            onClick={() => preview.mutate(draft)}
          >
            {t(preview.isPending ? 'warnings.form.previewing' : 'warnings.form.preview')}
          </Button>
          <Button
            kind={previewed ? 'primary' : 'plain'}
            disabled={!complete || whyNot !== null}
            onClick={() => onSave(draft)}
          >
            {t('warnings.form.save')}
          </Button>
          {isNew ? null : (
            <Button kind="quiet" disabled={whyNot !== null} onClick={() => onDelete(rule)}>
              {t('warnings.form.delete')}
            </Button>
          )}
        </div>
        {preview.error ? (
          <p className={styles['hint']} role="alert">
            {refusal(preview.error)}
          </p>
        ) : null}
        {previewed ? <RulePreview rule={draft} preview={previewed} /> : null}
      </div>
    </PanelFrame>
  );
}

function CommonFields({
  draft,
  set,
}: {
  readonly draft: WarningRule;
  readonly set: (rule: WarningRule) => void;
}) {
  const { t, language } = useText();
  const { departments } = useDistrict();
  const rename = (text: string) => {
    const translated = draft.name.en !== '' && draft.name.en !== draft.name.zh;
    const name = translated ? { ...draft.name, [language]: text } : { zh: text, en: text };
    set({ ...draft, name });
  };
  return (
    <>
      <Field label={t('warnings.form.name')}>
        <input
          className={styles['input']}
          aria-label={t('warnings.form.name')}
          value={nameIn(language, draft.name)}
          maxLength={60}
          onChange={(event) => rename(event.target.value)}
        />
      </Field>
      <Field label={t('warnings.form.kind')}>
        <SelectField
          label={t('warnings.form.kind')}
          options={RULE_KINDS.map((value) => ({ value, label: t(`warnings.kind.${value}`) }))}
          value={draft.kind}
          onChange={(kind) => set(withKind(draft, kind))}
        />
      </Field>
      <p className={styles['hint']}>{t(`warnings.kindNote.${draft.kind}`)}</p>
      <Field label={t('warnings.form.owner')}>
        <SelectField
          label={t('warnings.form.owner')}
          options={[
            { value: '', label: t('warnings.form.nobody') },
            ...departments.map(({ code, name }) => ({ value: code, label: nameIn(language, name) })),
          ]}
          value={draft.owner ?? ''}
          onChange={(code) => set({ ...draft, owner: code === '' ? null : code })}
        />
      </Field>
      <NumberField
        label={t('warnings.form.budget')}
        value={draft.budgetPerDay}
        min={0}
        step={0.5}
        onChange={(value) => set({ ...draft, budgetPerDay: value ?? 0 })}
      />
    </>
  );
}
