import { useState } from 'react';
import { Button } from '@/ui/components/button';
import { SegmentedControl } from '@/ui/components/segmented-control';
import { SelectField } from '@/ui/components/select-field';
import { nameIn, useText } from '@/ui/text/use-text';
import { COVERAGE_TASKS, levelOfTask, TASK_TITLES } from '@/workers/coverage/coverage-settings';
import { useCoverage, useCoverageSettings } from '../coverage-view';
import { FindingPanel } from '../finding-panel';
import { CoverageFigures } from './coverage-figures';
import { CoverageLists } from './coverage-lists';
import { DeviceLists } from './device-lists';
import { MapSwitch } from './map-switch';
import { Siting } from './siting';
import { useCoverageCard } from './use-coverage-card';

const VIEWS = ['coverage', 'devices', 'siting'] as const;
type View = (typeof VIEWS)[number];

/** What the cameras see of sections, places, roads and incidents, how they stand, and where the next should. */
export function Coverage() {
  const survey = useCoverage('survey');
  const demand = useCoverage('demand');
  const [shown, setShown] = useState<View>('coverage');
  const { t } = useText();
  const card = useCoverageCard(survey.answer, demand.answer);
  const view = {
    card,
    state: survey.state,
    progress: survey.progress ?? demand.progress,
  };
  return (
    <FindingPanel
      title={t('coverage.title')}
      toggle={<MapSwitch />}
      controls={<Controls stop={survey.progress === null ? null : survey.stop} />}
      view={view}
    >
      {survey.answer ? (
        <>
          <CoverageFigures survey={survey.answer} demand={demand.answer} />
          <Parts shown={shown} onShow={setShown} />
          {shown === 'coverage' ? <CoverageLists survey={survey.answer} demand={demand.answer} /> : null}
          {shown === 'devices' ? <DeviceLists survey={survey.answer} /> : null}
          {shown === 'siting' ? <Siting /> : null}
        </>
      ) : null}
    </FindingPanel>
  );
}

function Parts({ shown, onShow }: { readonly shown: View; readonly onShow: (view: View) => void }) {
  const { t } = useText();
  return (
    <div style={{ display: 'flex', padding: '10px 16px 0' }}>
      <SegmentedControl
        label={t('coverage.view')}
        options={VIEWS.map((value) => ({ value, label: t(`coverage.views.${value}`) }))}
        value={shown}
        onChange={onShow}
      />
    </div>
  );
}

function Controls({ stop }: { readonly stop: (() => void) | null }) {
  const [{ task, states, turning }, set] = useCoverageSettings();
  const { t, language } = useText();
  return (
    <>
      <SelectField
        label={t('coverage.task')}
        value={task}
        options={COVERAGE_TASKS.map((value) => ({
          value,
          label: t('coverage.taskOption', {
            name: nameIn(language, TASK_TITLES[value]),
            ppm: levelOfTask(value).pixelsPerMeter,
          }),
        }))}
        onChange={(value) => set({ task: value })}
      />
      <SelectField
        label={t('coverage.states')}
        value={states}
        options={[
          { value: 'online', label: t('coverage.online') },
          { value: 'all', label: t('coverage.all') },
        ]}
        onChange={(value) => set({ states: value })}
      />
      <SelectField
        label={t('coverage.turning')}
        value={turning}
        options={[
          { value: 'current', label: t('coverage.current') },
          { value: 'reachable', label: t('coverage.reachable') },
        ]}
        onChange={(value) => set({ turning: value })}
      />
      {stop ? (
        <Button kind="quiet" onClick={stop}>
          {t('uptime.stop')}
        </Button>
      ) : null}
    </>
  );
}
