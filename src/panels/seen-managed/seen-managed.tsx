import { useState } from 'react';
import { useDistrict, useRegionTree } from '@/client/district/use-district';
import type { Quadrant } from '@/domain/loop/quadrant';
import { rankedLevel } from '@/domain/region/region-tree';
import { useScene } from '@/scene/scene-context';
import { ACT_HOURS, LIMIT_PERCENTS, seenManagedReference } from '@/studies/seen-managed/reference';
import type { SeenManagedResult } from '@/studies/seen-managed/reference';
import { FormulaFigure } from '@/ui/components/formula-figure';
import { PanelFrame } from '@/ui/components/panel-frame';
import { SelectField } from '@/ui/components/select-field';
import { formatCount, formatShare } from '@/ui/format/format-number';
import { nameIn, useText } from '@/ui/text/use-text';
import { useCoverage } from '../coverage-view';
import { LayerToggle } from '../layer-toggle';
import { useLoopNames } from '../loop-names';
import { StudyCard } from '../study-card';
import { useStudy } from '../study-view';
import { useStudySettings } from '../use-study-settings';
import { joinSight, reasonOf, type SeenRegion } from './join-sight';
import styles from './seen-managed.module.css';

const LAYER = 'seen-managed';
const MOST_ROWS = 60;

/** Who sees cannot manage, who manages cannot see: every region on both axes, the worst first with the reason. */
export function SeenManaged() {
  const view = useStudy(seenManagedReference);
  const { t } = useText();
  return (
    <PanelFrame title={t('loop.seen.title')} note={t('loop.seen.note')} aside={<Tools />} state={view.state}>
      {view.result && view.card ? (
        <div className={styles['panel']}>
          <div className={styles['left']}>
            <StudyCard card={view.card} progress={view.progress} />
          </div>
          <Regions result={view.result} />
        </div>
      ) : null}
    </PanelFrame>
  );
}

function Tools() {
  const { t, language } = useText();
  const { scene, change } = useScene();
  const { levels } = useDistrict();
  const tree = useRegionTree();
  const [settings, set] = useStudySettings(seenManagedReference);
  const level = rankedLevel(tree, { scope: scene.scope, level: scene.level }) ?? '';
  const percents = (word: 'loop.seen.seenFrom' | 'loop.seen.managedFrom') =>
    LIMIT_PERCENTS.map((value) => ({ value, label: t(word, { n: value }) }));
  return (
    <span className={styles['tools']}>
      <SelectField
        label={t('loop.seen.level')}
        value={level}
        options={levels
          .filter(({ id }) => tree.ofLevel(id).length > 1)
          .map(({ id, name }) => ({ value: id, label: nameIn(language, name) }))}
        onChange={(id) => change({ level: id })}
      />
      <SelectField
        label={t('loop.seen.actHours')}
        value={settings.actHours}
        options={ACT_HOURS.map((value) => ({ value, label: t('loop.seen.within', { n: value }) }))}
        onChange={(actHours) => set({ actHours })}
      />
      <SelectField
        label={t('loop.seen.seenLine')}
        value={settings.seenPercent}
        options={percents('loop.seen.seenFrom')}
        onChange={(seenPercent) => set({ seenPercent })}
      />
      <SelectField
        label={t('loop.seen.managedLine')}
        value={settings.managedPercent}
        options={percents('loop.seen.managedFrom')}
        onChange={(managedPercent) => set({ managedPercent })}
      />
      <LayerToggle rowId={LAYER} insteadOf={['incident-density', 'region-choropleth', 'hot-spots']} />
    </span>
  );
}

function Regions({ result }: { readonly result: SeenManagedResult }) {
  const { t } = useText();
  const { answer } = useCoverage('survey');
  const [chosen, setChosen] = useState<Quadrant | null>(null);
  const regions = joinSight(result, answer?.regions ?? []);
  const shown = regions.filter(({ quadrant }) => chosen === null || quadrant === chosen);
  const unknown = regions.filter(({ quadrant }) => quadrant === null).length;
  return (
    <>
      <div className={styles['matrix']} role="group" aria-label={t('loop.seen.matrix')}>
        <span className={styles['up']}>{t('loop.seen.managedAxis')}</span>
        <div className={styles['cells']}>
          {(['managed-not-seen', 'both', 'neither', 'seen-not-managed'] as const).map((quadrant) => (
            <button
              key={quadrant}
              type="button"
              data-quadrant={quadrant}
              aria-pressed={chosen === quadrant}
              onClick={() => setChosen(chosen === quadrant ? null : quadrant)}
            >
              <span>{t(`loop.seen.quadrant.${quadrant}`)}</span>
              <b>{formatCount(regions.filter((region) => region.quadrant === quadrant).length)}</b>
            </button>
          ))}
        </div>
        <span className={styles['across']}>{t('loop.seen.seenAxis')}</span>
        <p>
          {t('loop.seen.unknown', { n: formatCount(unknown) })}
          {answer ? '' : ` · ${t('loop.seen.noCameras')}`}
        </p>
      </div>
      <div className={styles['scroll']}>
        <RegionTable regions={shown} />
      </div>
    </>
  );
}

function RegionTable({ regions }: { readonly regions: readonly SeenRegion[] }) {
  const { t } = useText();
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">{t('loop.seen.region')}</th>
          <th scope="col">{t('loop.seen.stands')}</th>
          <th scope="col">{t('loop.seen.camera')}</th>
          <th scope="col">{t('loop.seen.active')}</th>
          <th scope="col">{t('loop.seen.managed')}</th>
          <th scope="col">{t('loop.seen.reason')}</th>
        </tr>
      </thead>
      <tbody>
        {regions.slice(0, MOST_ROWS).map((region) => (
          <Row key={region.code} region={region} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ region }: { readonly region: SeenRegion }) {
  const { t } = useText();
  const names = useLoopNames();
  const { change } = useScene();
  const { code, quadrant, cameraShare } = region;
  const reason = reasonOf(region);
  const name = names.region(code);
  return (
    <tr>
      <th scope="row">
        <button type="button" onClick={() => change({ selection: { kind: 'region', code } })}>
          {name}
        </button>
      </th>
      <td>
        <i data-quadrant={quadrant ?? 'unknown'} aria-hidden />
        {quadrant === null ? t('loop.seen.tooFew') : t(`loop.seen.quadrant.${quadrant}`)}
      </td>
      <td>{cameraShare === null ? t('empty.dash') : formatShare(cameraShare)}</td>
      <td>
        <FormulaFigure
          bare
          name={`${name} ${t('loop.seen.active')}`}
          rate={{ part: region.active, whole: region.reports }}
          formula={t('loop.seen.activeFormula')}
        />
      </td>
      <td>
        <FormulaFigure
          bare
          name={`${name} ${t('loop.seen.managed')}`}
          rate={{ part: region.managed, whole: region.judged }}
          formula={t('loop.seen.managedFormula')}
          excluded={t('loop.seen.notJudged', { n: formatCount(region.reports - region.judged) })}
        />
      </td>
      <td>{reason === null ? t('empty.dash') : t(`loop.seen.why.${reason}`)}</td>
    </tr>
  );
}
