import { useDistrict } from '@/client/district/use-district';
import { DISPATCH_ACTIONS } from '@/domain/dispatch/dispatch';
import type { DispatchAction } from '@/domain/dispatch/dispatch';
import type { IncidentRow } from '@/engine/columns/incident-row';
import { formatCount } from '@/ui/format/format-number';
import { nameIn, useText } from '@/ui/text/use-text';
import type { DispatchSubject } from '../dispatch-draft';
import { suggestUnits } from './suggest-units';
import { TeamChoice } from './team-choice';
import type { Teams } from './use-teams';
import styles from './dispatch-desk.module.css';

/** Who is to act: a unit of the district's list, or one that is written in; `null` where none is chosen yet. */
type ChosenUnit = { readonly code: string | null; readonly name: string } | null;

/** What has been chosen so far. */
export interface Decision {
  readonly unit: ChosenUnit;
  /** Code of the team's grid. */
  readonly teamCode: string | null;
  readonly action: DispatchAction;
  readonly reason: string;
}

interface DecisionFormProps {
  readonly subject: DispatchSubject;
  readonly openRows: readonly IncidentRow[];
  readonly teams: Teams | undefined;
  readonly decision: Decision;
  readonly onChange: (part: Partial<Decision>) => void;
}

/** Who is to act, what, and why. */
export function DecisionForm({ subject, openRows, teams, decision, onChange }: DecisionFormProps) {
  const { t } = useText();
  return (
    <div className={styles['form']}>
      <UnitField
        openRows={openRows}
        leading={subject.departmentCode}
        decision={decision}
        onChange={onChange}
      />
      <TeamChoice teams={teams} chosen={decision.teamCode} onChoose={(teamCode) => onChange({ teamCode })} />
      <label className={styles['field']}>
        {t('dispatch.what')}
        <select
          className={styles['input']}
          value={decision.action}
          onChange={(event) => onChange({ action: event.target.value as DispatchAction })}
        >
          {DISPATCH_ACTIONS.map((action) => (
            <option key={action} value={action}>
              {t(`dispatch.action.${action}`)}
            </option>
          ))}
        </select>
      </label>
      <label className={styles['field']}>
        {t('dispatch.why')}
        <textarea
          className={styles['input']}
          value={decision.reason}
          maxLength={1000}
          placeholder={t('dispatch.whyHint')}
          onChange={(event) => onChange({ reason: event.target.value })}
        />
      </label>
    </div>
  );
}

const OTHER = 'other';

interface UnitFieldProps extends Pick<DecisionFormProps, 'openRows' | 'decision' | 'onChange'> {
  readonly leading: string | null;
}

/** The district's units, likeliest first, or one that is written in. */
function UnitField({ openRows, leading, decision, onChange }: UnitFieldProps) {
  const { departments } = useDistrict();
  const { t, language } = useText();
  const nameOf = (code: string) => {
    const department = departments.find((unit) => unit.code === code);
    return department ? nameIn(language, department.name) : code;
  };
  const { unit } = decision;
  const isWritten = departments.length === 0 || unit?.code === null;
  const write = (name: string) => onChange({ unit: { code: null, name } });
  const choose = (code: string) => onChange({ unit: code === '' ? null : { code, name: nameOf(code) } });
  return (
    <>
      {departments.length > 0 ? (
        <label className={styles['field']}>
          {t('dispatch.unit')}
          <select
            className={styles['input']}
            value={isWritten ? OTHER : (unit?.code ?? '')}
            onChange={({ target: { value } }) => (value === OTHER ? write('') : choose(value))}
          >
            <option value="">{t('dispatch.chooseUnit')}</option>
            {suggestUnits(departments, openRows, leading).map(({ code, open }) => (
              <option key={code} value={code}>
                {nameOf(code)}
                {code === leading ? ` · ${t('dispatch.leads')}` : ''}
                {open > 0 ? ` · ${t('dispatch.openHere', { n: formatCount(open) })}` : ''}
              </option>
            ))}
            <option value={OTHER}>{t('dispatch.otherUnit')}</option>
          </select>
        </label>
      ) : null}
      {isWritten ? (
        <label className={styles['field']}>
          {t('dispatch.unitName')}
          <input
            className={styles['input']}
            value={unit?.name ?? ''}
            maxLength={120}
            onChange={(event) => write(event.target.value)}
          />
          {departments.length === 0 ? <span className={styles['note']}>{t('dispatch.noUnits')}</span> : null}
        </label>
      ) : null}
    </>
  );
}
