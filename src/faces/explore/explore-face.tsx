import { useState } from 'react';
import { useDistrict } from '@/client/district/use-district';
import { useText } from '@/ui/text/use-text';
import { PanelSlot } from '../panel-slot';
import { Inspector } from './inspector';
import styles from './explore-face.module.css';

/** 研判: layers at the left, the map, the inspector at the right, linked charts or the incident list below. */
export function ExploreFace() {
  const { t } = useText();
  return (
    <>
      <header className={styles['bar']}>
        <Brand />
        <div className={styles['barMain']}>
          <PanelSlot slot="bar" />
        </div>
        <div className={styles['barEnd']}>
          <PanelSlot slot="bar-end" />
        </div>
      </header>
      <aside className={styles['layers']} aria-label={t('layers.title')}>
        <PanelSlot slot="layers" />
      </aside>
      <div className={styles['figures']}>
        <PanelSlot slot="figures" />
      </div>
      <Inspector />
      <Dock />
    </>
  );
}

function Brand() {
  const { synthetic } = useDistrict();
  const { t } = useText();
  return (
    <div className={styles['brand']}>
      <img src="/favicon.svg" alt="" />
      <h1>{t('app.name')}</h1>
      {synthetic ? (
        <span className={styles['synthetic']} title={t('app.syntheticNote')}>
          {t('app.synthetic')}
        </span>
      ) : null}
    </div>
  );
}

/** On a small desk the charts come in two parts; a wide one shows both at once. */
const DOCK_TABS = ['charts', 'rankings', 'list'] as const;
type DockTab = (typeof DOCK_TABS)[number];
const DOCK_TITLES = { charts: 'charts.chart', rankings: 'charts.rankings', list: 'table.title' } as const;

function Dock() {
  const { t } = useText();
  const [shown, setShown] = useState<DockTab | null>('charts');
  const toggle = (tab: DockTab) => setShown((now) => (now === tab ? null : tab));
  return (
    <section className={styles['dock']}>
      <div className={styles['dockTabs']} role="tablist" aria-label={t('charts.dock')}>
        <span>
          {DOCK_TABS.map((tab) => (
            <button
              key={tab}
              type="button"
              role="tab"
              id={`dock-tab-${tab}`}
              aria-selected={shown === tab}
              aria-controls="dock-body"
              className={`${styles['tab']} ${tab === 'rankings' ? styles['narrowOnly'] : ''}`}
              onClick={() => toggle(tab)}
            >
              {t(DOCK_TITLES[tab])}
            </button>
          ))}
        </span>
      </div>
      {shown ? (
        <div
          id="dock-body"
          role="tabpanel"
          aria-labelledby={`dock-tab-${shown}`}
          className={styles['dockBody']}
        >
          {shown === 'list' ? (
            <PanelSlot slot="list" />
          ) : (
            <div className={styles['charts']} data-part={shown}>
              <PanelSlot slot="charts" itemClass={styles['chart'] ?? ''} />
            </div>
          )}
        </div>
      ) : null}
    </section>
  );
}
