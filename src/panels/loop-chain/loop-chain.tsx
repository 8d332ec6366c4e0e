import { useScene } from '@/scene/scene-context';
import { ROUTES } from '@/domain/incident/vocabularies';
import { GRACE_DAYS, loopReference } from '@/studies/loop/reference';
import type { LoopResult } from '@/studies/loop/reference';
import { FormulaFigure } from '@/ui/components/formula-figure';
import { PanelFrame } from '@/ui/components/panel-frame';
import { SegmentedControl } from '@/ui/components/segmented-control';
import { SelectField } from '@/ui/components/select-field';
import { formatCount, formatShare } from '@/ui/format/format-number';
import { useText } from '@/ui/text/use-text';
import { ROUTE_SIGNS } from '../loop-names';
import { excludedText, LOOP_RATES, rateOf } from '../loop-rates';
import { StudyCard } from '../study-card';
import { useStudy } from '../study-view';
import { useStudySettings } from '../use-study-settings';
import { BreakTable } from './break-table';
import { LoopFunnel } from './loop-funnel';
import styles from './loop-chain.module.css';

/** How far orders have come, the rates of the loop, and at which stage of which street it breaks. */
export function LoopChain() {
  const view = useStudy(loopReference);
  const { t } = useText();
  return (
    <PanelFrame title={t('loop.chain.title')} aside={<Tools />} state={view.state}>
      {view.result && view.card ? (
        <div className={styles['panel']}>
          <div className={styles['rates']}>
            <Rates result={view.result} />
          </div>
          <div className={styles['funnel']}>
            <LoopFunnel result={view.result} />
          </div>
          <div className={styles['breaks']}>
            <StudyCard card={view.card} progress={view.progress} />
            <BreakTable result={view.result} />
          </div>
        </div>
      ) : null}
    </PanelFrame>
  );
}

const ALL_ROUTES = 'all';

function Tools() {
  const { t } = useText();
  const { scene, change } = useScene();
  const [settings, set] = useStudySettings(loopReference);
  const { routes } = scene.filters;
  const routeOptions = ROUTES.filter((route) => route !== 'unknown').map((value) => ({
    value: value,
    label: `${ROUTE_SIGNS[value]} ${t(`route.${value}`)}`,
  }));
  return (
    <span className={styles['tools']}>
      <SegmentedControl
        label={t('loop.chain.routes')}
        options={[{ value: ALL_ROUTES, label: t('loop.chain.allRoutes') }, ...routeOptions]}
        value={routes.length === 1 ? routes[0]! : ALL_ROUTES}
        onChange={(value) =>
          change(({ filters }) => ({
            filters: { ...filters, routes: ROUTES.filter((route) => route === value) },
          }))
        }
      />
      <SelectField
        label={t('loop.chain.grace')}
        value={settings.graceDays}
        options={GRACE_DAYS.map((value) => ({ value, label: t('loop.days', { n: value }) }))}
        onChange={(graceDays) => set({ graceDays })}
      />
    </span>
  );
}

function Rates({ result: { whole, before } }: { readonly result: LoopResult }) {
  const { t } = useText();
  const { tally } = whole;
  const n = (value: number) => formatCount(value);
  const beforeNote = (name: (typeof LOOP_RATES)[number]) => {
    const rate = before && rateOf(name, before);
    return rate && rate.whole > 0
      ? t('loop.chain.before', { share: formatShare(rate.part / rate.whole) })
      : t('loop.chain.noBefore');
  };
  return (
    <>
      <div className={styles['figures']}>
        {LOOP_RATES.map((name) => (
          <FormulaFigure
            key={name}
            name={t(`loop.chain.${name}`)}
            rate={rateOf(name, tally)}
            formula={t(`loop.chain.formulas.${name}`)}
            excluded={excludedText(name, tally, t)}
            note={beforeNote(name)}
          />
        ))}
      </div>
      <p className={styles['note']}>
        {t('loop.chain.standing', {
          looped: n(tally.looped),
          broken: n(tally.broken),
          underWay: n(tally.underWay),
          voided: n(tally.voided),
        })}
        {tally.unread > 0 ? ` · ${t('loop.chain.unread', { n: n(tally.unread) })}` : ''}
      </p>
      <p className={styles['note']}>
        {t('loop.chain.brokenBy', {
          broken: n(tally.broken),
          skipped: n(tally.skipped),
          stuck: n(tally.stuck),
          disordered: n(tally.disordered),
        })}
      </p>
    </>
  );
}
