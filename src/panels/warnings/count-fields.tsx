import { useDistrict } from '@/client/district/use-district';
import { EXPECTED_WINDOWS } from '@/domain/warning/warning-rule';
import type { CountRule, WarningRule } from '@/domain/warning/warning-rule';
import { SelectField } from '@/ui/components/select-field';
import { nameIn, useText } from '@/ui/text/use-text';
import { Field, LevelField, LimitFields, NumberField } from './fields';

interface CountFieldsProps {
  readonly rule: CountRule;
  readonly onChange: (rule: WarningRule) => void;
}

/** What a counting rule counts, where, over how long, and from which number on it warns. */
export function CountFields({ rule, onChange }: CountFieldsProps) {
  const { t } = useText();
  return (
    <>
      <UnitField rule={rule} onChange={onChange} />
      <CategoryField rule={rule} onChange={onChange} />
      {rule.kind === 'expected' ? (
        <>
          <Field label={t('warnings.form.window')}>
            <SelectField
              label={t('warnings.form.window')}
              options={EXPECTED_WINDOWS.map((hours) => ({
                value: String(hours),
                label: t('warnings.form.hours', { n: hours }),
              }))}
              value={String(rule.windowHours)}
              onChange={(value) =>
                onChange({ ...rule, windowHours: Number(value) as (typeof EXPECTED_WINDOWS)[number] })
              }
            />
          </Field>
          <Field label={t('warnings.form.leastLevel')}>
            <LevelField
              label={t('warnings.form.leastLevel')}
              level={rule.leastLevel}
              onChange={(leastLevel) => onChange({ ...rule, leastLevel })}
            />
          </Field>
          <NumberField
            label={t('warnings.form.leastEvents')}
            value={rule.leastEvents}
            min={3}
            step={1}
            onChange={(value) => onChange({ ...rule, leastEvents: Math.round(value ?? 0) })}
          />
        </>
      ) : (
        <>
          <NumberField
            label={`${t('warnings.form.window')} (h)`}
            value={rule.windowHours}
            min={1}
            step={1}
            onChange={(value) => onChange({ ...rule, windowHours: Math.round(value ?? 0) })}
          />
          <LimitFields limits={rule.limits} onChange={(limits) => onChange({ ...rule, limits })} />
          <NumberField
            label={t('warnings.form.clearBelow')}
            value={rule.clearFraction}
            min={0.1}
            step={0.1}
            onChange={(value) =>
              onChange({ ...rule, clearFraction: Math.min(1, Math.max(0.05, value ?? 0.8)) })
            }
          />
        </>
      )}
    </>
  );
}

const RELATIVE_UNITS = ['whole', 'next', 'finest'] as const;

function UnitField({ rule, onChange }: CountFieldsProps) {
  const { t, language } = useText();
  const { levels } = useDistrict();
  return (
    <Field label={t('warnings.form.unit')}>
      <SelectField
        label={t('warnings.form.unit')}
        options={[
          ...RELATIVE_UNITS.map((value) => ({
            value,
            label: t(`warnings.form.units.${value}`),
          })),
          ...levels.map(({ id, name }) => ({ value: id, label: nameIn(language, name) })),
        ]}
        value={rule.unit}
        onChange={(unit) => onChange({ ...rule, unit })}
      />
    </Field>
  );
}

function CategoryField({ rule, onChange }: CountFieldsProps) {
  const { t, language } = useText();
  const { categories } = useDistrict();
  const shown = categories.filter(
    ({ parentCode, code }) => parentCode === null || rule.categoryCodes.includes(code),
  );
  return (
    <Field label={t('warnings.form.categories')}>
      <SelectField
        label={t('warnings.form.categories')}
        options={[
          { value: '', label: t('warnings.form.allCategories') },
          ...shown.map(({ code, name }) => ({ value: code, label: nameIn(language, name) })),
        ]}
        value={rule.categoryCodes[0] ?? ''}
        onChange={(code) => onChange({ ...rule, categoryCodes: code === '' ? [] : [code] })}
      />
    </Field>
  );
}
