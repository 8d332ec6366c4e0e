import { useDistrict, useRegionTree } from '@/client/district/use-district';
import { useScene } from '@/scene/scene-context';
import { Button } from '@/ui/components/button';
import { saveFile } from '@/ui/save-file';
import { useText } from '@/ui/text/use-text';
import type { Degrees } from '@/workers/coverage/coverage-ground';
import type { SitingPlan } from '@/workers/coverage/coverage-results';
import { MOST_SITES, writePlan } from '@/workers/coverage/coverage-settings';
import type { PlannedSite } from '@/workers/coverage/coverage-settings';
import { useCoverageSource, useSitingSettings } from '../coverage-view';
import { planRows, toPlanCsv, toPlanGeoJson } from './write-plan-file';
import styles from './coverage.module.css';

interface PlanActionsProps {
  readonly plan: SitingPlan;
  readonly chosen: number | null;
  readonly onRemoved: () => void;
}

/** Adding, taking away, going back to the proposal, and taking the plan along as a file. */
export function PlanActions({ plan, chosen, onRemoved }: PlanActionsProps) {
  const [, set] = useSitingSettings();
  const { t, language } = useText();
  const middle = useMapMiddle();
  const keep = (sites: readonly PlannedSite[]) => set({ plan: writePlan(sites) });
  const source = useCoverageSource();
  const goBack = () => {
    source?.drafts.drop();
    set({ plan: '' });
  };
  const isFull = plan.sites.length >= MOST_SITES;
  const isChosen = chosen !== null && chosen < plan.sites.length;
  const rows = () =>
    planRows(plan, language, {
      inside: t('siting.inside'),
      into: t('siting.into'),
      ownWall: t('siting.ownWall'),
    });
  return (
    <div className={styles['actions']}>
      <Button
        disabled={isFull}
        title={isFull ? t('siting.full', { n: MOST_SITES }) : t('siting.addHere')}
        onClick={() => keep([...plan.sites, { position: middle, azimuthDegrees: 0 }])}
      >
        {t('siting.add')}
      </Button>
      {isChosen ? (
        <Button
          onClick={() => {
            keep(plan.sites.filter((_, i) => i !== chosen));
            onRemoved();
          }}
        >
          {t('siting.removeSite', { n: chosen + 1 })}
        </Button>
      ) : null}
      {plan.isOwn ? <Button onClick={goBack}>{t('siting.back')}</Button> : null}
      {plan.sites.length > 0 ? (
        <>
          <Button
            onClick={() =>
              saveFile(`${t('siting.fileName')}.csv`, 'text/csv;charset=utf-8', toPlanCsv(rows()))
            }
          >
            {t('siting.exportCsv')}
          </Button>
          <Button
            onClick={() =>
              saveFile(`${t('siting.fileName')}.geojson`, 'application/geo+json', toPlanGeoJson(plan, rows()))
            }
          >
            {t('siting.exportGeoJson')}
          </Button>
        </>
      ) : null}
    </div>
  );
}

/** The middle of the map: of the camera the scene keeps, or of what it fits. */
function useMapMiddle(): Degrees {
  const { scene } = useScene();
  const { bbox } = useDistrict();
  const tree = useRegionTree();
  if (scene.camera) return [scene.camera.longitude, scene.camera.latitude];
  const [west, south, east, north] =
    (scene.scope === null ? null : tree.byCode.get(scene.scope)?.bbox) ?? bbox;
  return [(west + east) / 2, (south + north) / 2];
}
