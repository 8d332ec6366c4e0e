import type { ReactNode } from 'react';
import { useText } from '../text/use-text';
import styles from './facts.module.css';

export interface Fact {
  readonly name: string;
  /** `null` where unknown: said in words. */
  readonly value: ReactNode;
}

/** Names at the left, values at the right; what is unknown says so. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  const { t } = useText();
  return (
    <dl className={styles['facts']}>
      {facts.map(({ name, value }) => (
        <FactRow key={name} name={name} value={value} unknown={t('incident.unknown')} />
      ))}
    </dl>
  );
}

function FactRow({ name, value, unknown }: Fact & { readonly unknown: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value === null || value === '' ? <span className={styles['unknown']}>{unknown}</span> : value}</dd>
    </>
  );
}
