import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { collectionQueries } from '@/client/collections/collection-queries';
import type { FeatureRule, ListRule, WarningRule } from '@/domain/warning/warning-rule';
import { Button, IconButton } from '@/ui/components/button';
import { SegmentedControl } from '@/ui/components/segmented-control';
import { SelectField } from '@/ui/components/select-field';
import { useText } from '@/ui/text/use-text';
import { Field, LevelField, LimitFields, NumberField } from './fields';
import styles from './warnings.module.css';

interface FeatureFieldsProps<Rule extends FeatureRule> {
  readonly rule: Rule;
  readonly onChange: (rule: WarningRule) => void;
}

/** Which property of which collection a rule reads, and what it takes from it. */
export function FeatureFields({ rule, onChange }: FeatureFieldsProps<FeatureRule>) {
  const { t } = useText();
  const { data } = useQuery(collectionQueries.list());
  const offered = (data ?? []).filter(({ id }) => id !== 'incidents' && id !== 'regions');
  return (
    <>
      <Field label={t('warnings.form.collection')}>
        <SelectField
          label={t('warnings.form.collection')}
          options={[
            { value: '', label: '—' },
            ...offered.map(({ id, title }) => ({ value: id, label: title })),
            ...(rule.collectionId !== '' && !offered.some(({ id }) => id === rule.collectionId)
              ? [{ value: rule.collectionId, label: rule.collectionId }]
              : []),
          ]}
          value={rule.collectionId}
          onChange={(collectionId) => onChange({ ...rule, collectionId })}
        />
      </Field>
      <Field label={t('warnings.form.property')}>
        <input
          className={styles['input']}
          aria-label={t('warnings.form.property')}
          value={rule.property}
          maxLength={128}
          onChange={(event) => onChange({ ...rule, property: event.target.value })}
        />
      </Field>
      {rule.kind === 'value' ? (
        <>
          <Field label={t('warnings.form.direction')}>
            <SegmentedControl
              label={t('warnings.form.direction')}
              options={[
                { value: 'above', label: t('warnings.form.above') },
                { value: 'below', label: t('warnings.form.below') },
              ]}
              value={rule.direction}
              onChange={(direction) => onChange({ ...rule, direction })}
            />
          </Field>
          <LimitFields limits={rule.limits} onChange={(limits) => onChange({ ...rule, limits })} />
          <NumberField
            label={t('warnings.form.clearMargin')}
            value={rule.clearMargin}
            min={0}
            onChange={(value) => onChange({ ...rule, clearMargin: value ?? 0 })}
          />
        </>
      ) : (
        <ListFields rule={rule} onChange={onChange} />
      )}
    </>
  );
}

function ListFields({ rule, onChange }: FeatureFieldsProps<ListRule>) {
  const { t } = useText();
  const [fresh, setFresh] = useState('');
  const without = (value: string) =>
    Object.fromEntries(Object.entries(rule.levels).filter(([one]) => one !== value));
  const add = () => {
    const value = fresh.trim();
    if (value === '') return;
    onChange({ ...rule, levels: { ...rule.levels, [value]: 2 } });
    setFresh('');
  };
  return (
    <Field label={t('warnings.form.levels')}>
      <span className={styles['listed']}>
        {Object.entries(rule.levels).map(([value, level]) => (
          <span key={value} className={styles['limit']}>
            <span className={styles['value']}>{value}</span>
            <LevelField
              label={value}
              level={level}
              onChange={(next) => onChange({ ...rule, levels: { ...rule.levels, [value]: next } })}
            />
            <IconButton
              label={t('warnings.form.removeValue', { value })}
              onClick={() => onChange({ ...rule, levels: without(value) })}
            >
              <X aria-hidden />
            </IconButton>
          </span>
        ))}
        <span className={styles['limit']}>
          <input
            className={styles['input']}
            aria-label={t('warnings.form.valueOf')}
            placeholder={t('warnings.form.valueOf')}
            value={fresh}
            maxLength={64}
            onChange={(event) => setFresh(event.target.value)}
          />
          <Button disabled={fresh.trim() === ''} onClick={add}>
            {t('warnings.form.addValue')}
          </Button>
        </span>
      </span>
    </Field>
  );
}
