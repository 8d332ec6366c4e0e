import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { useDistrict } from '@/client/district/use-district';
import { newId } from '@/client/new-id';
import { useSession } from '@/client/session/use-session';
import { useWarningAction } from '@/client/warnings/warning-writes';
import type { Leader } from '@/domain/supervision/leader';
import type { WarningAction } from '@/domain/warning/act-on-warning';
import { WARNING_OUTCOMES, type Warning, type WarningOutcome } from '@/domain/warning/warning';
import type { WarningLevel } from '@/domain/warning/warning-rule';
import { Button } from '@/ui/components/button';
import { CardSection } from '@/ui/components/card';
import { SegmentedControl } from '@/ui/components/segmented-control';
import { nameIn, useText } from '@/ui/text/use-text';
import { LeaderChoice } from '../leader-choice';
import { useRefusal } from '../use-refusal';
import { useWhyNot } from '../use-why-not';
import styles from './warning-card.module.css';

type FormKind = 'assign' | 'escalate' | 'clear' | 'note';

/** What can be done with a warning now, and by whom where not by this user. */
export function WarningActions({ warning }: { readonly warning: Warning }) {
  const { t } = useText();
  const { principal } = useSession();
  const whyNot = useWhyNot('acknowledge');
  const refusal = useRefusal();
  const act = useWarningAction(warning.id);
  const [form, setForm] = useState<FormKind | null>(null);
  const send = (action: WarningAction) => {
    setForm(null);
    act.mutate({ action, by: principal?.displayName ?? '', actionId: newId() });
  };
  const isActive = warning.state === 'active';
  const offered: readonly FormKind[] = isActive
    ? ['assign', ...(warning.level > 1 ? (['escalate'] as const) : []), 'clear', 'note']
    : ['note'];
  return (
    <CardSection title={t('warnings.card.actions')}>
      {whyNot === null ? null : <p className={styles['hint']}>{whyNot}</p>}
      <div className={styles['actions']}>
        {isActive && warning.acknowledgedAt === null ? (
          <Button
            kind="primary"
            disabled={whyNot !== null}
            onClick={() => send({ kind: 'acknowledge', note: null })}
          >
            {t('warnings.card.acknowledge')}
          </Button>
        ) : null}
        {offered.map((kind) => (
          <Button
            key={kind}
            disabled={whyNot !== null}
            aria-expanded={form === kind}
            onClick={() => setForm((now) => (now === kind ? null : kind))}
          >
            {t(`warnings.card.${kind}`)}
          </Button>
        ))}
      </div>
      {form ? <ActionForm key={form} kind={form} warning={warning} onSend={send} /> : null}
      {act.error ? (
        <p className={styles['hint']} role="alert">
          {refusal(act.error)}
        </p>
      ) : null}
    </CardSection>
  );
}

interface ActionFormProps {
  readonly kind: FormKind;
  readonly warning: Warning;
  readonly onSend: (action: WarningAction) => void;
}

function ActionForm({ kind, warning, onSend }: ActionFormProps) {
  const { t } = useText();
  const [note, setNote] = useState('');
  const [owner, setOwner] = useState('');
  const [level, setLevel] = useState(Math.max(1, warning.level - 1) as WarningLevel);
  const [leader, setLeader] = useState<Leader | null>(null);
  const [outcome, setOutcome] = useState<WarningOutcome>('confirmed');
  const said = note.trim();
  const needsNote = kind === 'escalate' || kind === 'note';
  const lacks = { assign: owner.trim() === '', escalate: leader === null, clear: false, note: false };
  const incomplete = (needsNote && said === '') || lacks[kind];
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (incomplete) return;
    const remark = said === '' ? null : said;
    if (kind === 'assign') onSend({ kind, owner: owner.trim(), note: remark });
    else if (kind === 'clear') onSend({ kind, outcome, note: remark });
    else if (kind === 'escalate') onSend({ kind, level, note: said, leader });
    else onSend({ kind, note: said });
  };
  return (
    <form className={styles['form']} onSubmit={submit}>
      {kind === 'assign' ? <OwnerInput owner={owner} onChange={setOwner} /> : null}
      {kind === 'escalate' ? (
        <>
          <SegmentedControl
            label={t('warnings.card.escalateTo')}
            options={([1, 2, 3] as const)
              .filter((one) => one < warning.level)
              .map((one) => ({ value: String(one), label: t(`warning.${one}`) }))}
            value={String(level)}
            onChange={(value) => setLevel(Number(value) as WarningLevel)}
          />
          <LeaderChoice regionCode={warning.target.regionCode} onChange={setLeader} />
        </>
      ) : null}
      {kind === 'clear' ? (
        <>
          <SegmentedControl
            label={t('warnings.card.found')}
            options={WARNING_OUTCOMES.map((value) => ({ value, label: t(`warnings.outcome.${value}`) }))}
            value={outcome}
            onChange={setOutcome}
          />
          <p className={styles['hint']}>{t('warnings.card.unmute')}</p>
        </>
      ) : null}
      <textarea
        className={styles['note']}
        aria-label={t(needsNote ? 'warnings.card.why' : 'warnings.card.remark')}
        placeholder={t(needsNote ? 'warnings.card.why' : 'warnings.card.remark')}
        rows={2}
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <Button type="submit" kind="primary" disabled={incomplete}>
        {t('warnings.card.send')}
      </Button>
    </form>
  );
}

/** A department of the district, or words. */
function OwnerInput({
  owner,
  onChange,
}: {
  readonly owner: string;
  readonly onChange: (owner: string) => void;
}) {
  const { t, language } = useText();
  const { departments } = useDistrict();
  return (
    <>
      <input
        className={styles['input']}
        aria-label={t('warnings.card.assignTo')}
        placeholder={t('warnings.card.assignTo')}
        list="warning-owners"
        maxLength={64}
        value={owner}
        onChange={(event) => onChange(event.target.value)}
      />
      <datalist id="warning-owners">
        {departments.map(({ code, name }) => (
          <option key={code} value={nameIn(language, name)} />
        ))}
      </datalist>
    </>
  );
}
