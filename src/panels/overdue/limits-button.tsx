import { overdueReference } from '@/studies/overdue/reference';
import type { OverdueSettings } from '@/studies/overdue/reference';
import { PopoverButton } from '@/ui/components/popover-button';
import { useText } from '@/ui/text/use-text';
import { useStudySettings } from '../use-study-settings';
import styles from './limits-button.module.css';

const MOST_HOURS = 8760;

/** The limits that orders are held to, to be changed where no regulation gives any. */
export function LimitsButton() {
  const { t } = useText();
  const [settings, set] = useStudySettings(overdueReference);
  const field = (key: keyof OverdueSettings, label: string) => (
    <label className={styles['field']}>
      <span>{label}</span>
      <input
        type="number"
        min={0}
        max={MOST_HOURS}
        step={1}
        value={settings[key]}
        onChange={({ target }) => {
          const hours = Math.round(target.valueAsNumber);
          if (hours >= 0 && hours <= MOST_HOURS) set({ [key]: hours });
        }}
      />
    </label>
  );
  return (
    <PopoverButton label={t('loop.overdue.limits')} content={t('loop.overdue.limits')} quiet>
      {() => (
        <div className={styles['form']}>
          {field('soonHours', t('loop.overdue.soonHours'))}
          {field('escalateHours', t('loop.overdue.escalateHours'))}
          <p>{t('loop.overdue.routeLimits')}</p>
          {field('baseGridHours', `↑ ${t('route.base-grid')}`)}
          {field('smallLoopHours', `→ ${t('route.small-loop')}`)}
          {field('largeLoopHours', `↓ ${t('route.large-loop')}`)}
          <p>{t('loop.overdue.limitsNote')}</p>
        </div>
      )}
    </PopoverButton>
  );
}
