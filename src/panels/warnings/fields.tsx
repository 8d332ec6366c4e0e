import type { ReactNode } from 'react';
import type { LevelLimits, WarningLevel } from '@/domain/warning/warning-rule';
import { WARNING_LEVELS } from '@/domain/warning/warning-rule';
import { WarningChip } from '@/ui/components/warning-chip';
import { useText } from '@/ui/text/use-text';
import styles from './warnings.module.css';

/** A name at the left and what can be set at the right. */
export function Field({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={styles['field']}>
      <span className={styles['label']} aria-hidden>
        {label}
      </span>
      <span className={styles['control']}>{children}</span>
    </div>
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly value: number | null;
  readonly min?: number;
  readonly step?: number;
  /** `null` where the field is empty or holds no number. */
  readonly onChange: (value: number | null) => void;
}

export function NumberField({ label, ...input }: NumberFieldProps) {
  return (
    <Field label={label}>
      <NumberInput label={label} {...input} />
    </Field>
  );
}

function NumberInput({ label, value, min, step, onChange }: NumberFieldProps) {
  return (
    <input
      type="number"
      className={`${styles['input']} ${styles['number']}`}
      aria-label={label}
      value={value ?? ''}
      min={min}
      step={step ?? 'any'}
      onChange={(event) => onChange(event.target.value === '' ? null : event.target.valueAsNumber)}
    />
  );
}

interface LimitFieldsProps {
  readonly limits: LevelLimits;
  readonly onChange: (limits: LevelLimits) => void;
}

/** One limit for each level, worst first; an empty one leaves its level unused. */
export function LimitFields({ limits, onChange }: LimitFieldsProps) {
  const { t } = useText();
  return (
    <Field label={t('warnings.form.limits')}>
      <span className={styles['limits']}>
        {WARNING_LEVELS.map((level) => (
          <span key={level} className={styles['limit']}>
            <WarningChip level={level} size={16} />
            <NumberInput
              label={`${t('warnings.form.limits')} ${t(`warning.${level}`)}`}
              value={limits[level - 1] ?? null}
              onChange={(value) => onChange(limits.with(level - 1, value) as unknown as LevelLimits)}
            />
          </span>
        ))}
      </span>
    </Field>
  );
}

interface LevelFieldProps {
  readonly label: string;
  readonly level: WarningLevel;
  readonly onChange: (level: WarningLevel) => void;
}

/** One of the four levels, by its sign. */
export function LevelField({ label, level, onChange }: LevelFieldProps) {
  const { t } = useText();
  return (
    <span className={styles['levels']} role="radiogroup" aria-label={label}>
      {WARNING_LEVELS.map((one) => (
        <button
          key={one}
          type="button"
          role="radio"
          aria-checked={one === level}
          aria-label={t(`warning.${one}`)}
          className={styles['level']}
          onClick={() => onChange(one)}
        >
          <WarningChip level={one} />
        </button>
      ))}
    </span>
  );
}
