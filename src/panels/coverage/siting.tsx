import { useState } from 'react';
import { PanelFrame } from '@/ui/components/panel-frame';
import { SelectField } from '@/ui/components/select-field';
import { useText } from '@/ui/text/use-text';
import { SITING_AIMS } from '@/workers/coverage/coverage-settings';
import { useSites, useSitingSettings } from '../coverage-view';
import { LayerToggle } from '../layer-toggle';
import { StudyProgress } from '../study-card';
import { MixFields } from './mix-fields';
import { PlanActions } from './plan-actions';
import { PlanGains } from './plan-gains';
import { PlanList } from './plan-list';
import styles from './coverage.module.css';

const COUNTS = ['5', '10', '20'] as const;

/** Where the next cameras should stand, what each gains, and where to stop; a plan may be changed by hand. */
export function Siting() {
  const [{ aim, count, mix }, set] = useSitingSettings();
  const { answer, state, progress } = useSites();
  const [chosen, setChosen] = useState<number | null>(null);
  const { t } = useText();
  const counts = COUNTS.some((value) => value === String(count)) ? COUNTS : [...COUNTS, String(count)];
  return (
    <>
      <div className={styles['controls']}>
        <SelectField
          label={t('coverage.aim')}
          value={aim}
          options={SITING_AIMS.map((value) => ({ value, label: t(`siting.aims.${value}`) }))}
          onChange={(value) => set({ aim: value, plan: '' })}
        />
        <SelectField
          label={t('coverage.siteCount')}
          value={String(count)}
          options={counts.map((value) => ({ value, label: t('coverage.siteCountOption', { n: value }) }))}
          onChange={(value) => set({ count: Number(value), plan: '' })}
        />
        <LayerToggle rowId="proposed-sites" />
        {progress === null ? null : <StudyProgress fraction={progress} />}
      </div>
      {aim === 'mix' ? (
        <MixFields key={mix} mix={mix} onSet={(text) => set({ mix: text, plan: '' })} />
      ) : null}
      {answer ? (
        <>
          {answer.sites.length > 0 ? (
            <PlanGains plan={answer} />
          ) : (
            <p className={styles['note']}>{t('coverage.noGain')}</p>
          )}
          <PlanActions plan={answer} chosen={chosen} onRemoved={() => setChosen(null)} />
          <PlanList plan={answer} chosen={chosen} onChoose={setChosen} />
        </>
      ) : (
        <PanelFrame title="" state={state} children={null} />
      )}
    </>
  );
}
