import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { CircleHelp } from 'lucide-react';
import { useText } from '@/ui/text/use-text';
import styles from './metric-help.module.css';

/** Numbers that explain themselves. */
export type MetricId =
  | 'total'
  | 'open'
  | 'overdue'
  | 'medianClose'
  | 'active'
  | 'placed'
  | 'time'
  | 'hours'
  | 'categories'
  | 'sources'
  | 'ranking';

const PARTS = ['definition', 'formula', 'denominator', 'source'] as const;

interface MetricHelpProps {
  readonly id: MetricId;
  /** As the figure or chart is titled. */
  readonly name: string;
}

/** Beside a number: what it is, how it is computed, out of what, and where it comes from. */
export function MetricHelp({ id, name }: MetricHelpProps) {
  const { t } = useText();
  const label = t('metrics.what', { name });
  return (
    <DialogTrigger>
      <Button className={styles['button'] ?? ''} aria-label={label}>
        <CircleHelp aria-hidden />
      </Button>
      <Popover className={styles['popover'] ?? ''} placement="bottom start" offset={4}>
        <Dialog aria-label={label} className={styles['dialog'] ?? ''}>
          <h3>{name}</h3>
          <dl>
            {PARTS.map((part) => (
              <div key={part}>
                <dt>{t(`metrics.${part}`)}</dt>
                <dd>{t(`metrics.of.${id}.${part}`)}</dd>
              </div>
            ))}
          </dl>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
