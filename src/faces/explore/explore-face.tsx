import { useState } from 'react';
import { useDistrict } from '@/client/district/use-district';
import { useText } from '@/ui/text/use-text';
import { PanelSlot } from '../panel-slot';
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
      <aside className={styles['inspector']} aria-label={t('region.title')}>
        <PanelSlot slot="inspector" itemClass={styles['inspectorItem'] ?? ''} />
      </aside>
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

function Dock() {
  const { t } = useText();
  const [shown, setShown] = useState<'charts' | 'list' | null>('charts');
  const toggle = (tab: 'charts' | 'list') => setShown((now) => (now === tab ? null : tab));
  return (
    <section className={styles['dock']}>
      <div className={styles['dockTabs']} role="tablist" aria-label={t('charts.chart')}>
        <span>
          {(['charts', 'list'] as const).map((tab) => (
            <button
              key={tab}
              type="button"
              role="tab"
              id={`dock-tab-${tab}`}
              aria-selected={shown === tab}
              aria-controls="dock-body"
              className={styles['tab']}
              onClick={() => toggle(tab)}
            >
              {t(tab === 'charts' ? 'charts.chart' : 'table.title')}
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
          {shown === 'charts' ? (
            <div className={styles['charts']}>
              <PanelSlot slot="charts" itemClass={styles['chart'] ?? ''} />
            </div>
          ) : (
            <PanelSlot slot="list" />
          )}
        </div>
      ) : null}
    </section>
  );
}
