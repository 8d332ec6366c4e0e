import { panelsOf } from '@/panels/catalog';
import { useScene } from '@/scene/scene-context';
import { nameIn, useText } from '@/ui/text/use-text';
import { GuardedPanel, PanelSlot } from '../panel-slot';
import styles from './dock.module.css';

/** On a small desk the charts come in two parts; a wide one shows both at once. */
const DOCK_TABS = ['charts', 'rankings', 'loop', 'list', 'words'] as const;
type DockTab = (typeof DOCK_TABS)[number];
const DOCK_TITLES = {
  charts: 'charts.chart',
  rankings: 'charts.rankings',
  loop: 'loop.tab',
  list: 'table.title',
  words: 'mapWords.tab',
} as const;

/** More is read in them than looked at. */
const TALL_TABS: readonly DockTab[] = ['loop', 'words'];

/** Below the map: linked charts, the loop of the orders, the list of incidents, or the map in words, one at a time. */
export function Dock() {
  const { t } = useText();
  const { scene, change } = useScene();
  const loops = panelsOf('loop', scene.cloudMap);
  const shown = tabOf(
    scene.dock,
    loops.map(({ id }) => id),
  );
  const toggle = (tab: DockTab) => {
    const opened = tab === 'loop' ? loops[0]!.id : tab;
    change({ dock: shown === tab ? 'none' : opened });
  };
  return (
    <section className={styles['dock']} data-tour="dock">
      <div className={styles['tabs']} role="tablist" aria-label={t('charts.dock')}>
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
        {shown === 'loop' ? <LoopTabs /> : null}
      </div>
      {shown ? (
        <div
          id="dock-body"
          data-sized="dock"
          role="tabpanel"
          aria-labelledby={`dock-tab-${shown}`}
          className={`${styles['body']} ${TALL_TABS.includes(shown) ? styles['tall'] : ''}`}
        >
          <DockBody shown={shown} />
        </div>
      ) : null}
    </section>
  );
}

function tabOf(dock: string, loopIds: readonly string[]): DockTab | null {
  if (loopIds.includes(dock)) return 'loop';
  return DOCK_TABS.find((tab) => tab === dock && tab !== 'loop') ?? null;
}

/** The views of the loop, beside the tabs of the dock. */
function LoopTabs() {
  const { t, language } = useText();
  const { scene, change } = useScene();
  return (
    <span className={styles['views']} role="group" aria-label={t('loop.views')}>
      {panelsOf('loop', scene.cloudMap).map(({ id, title }) => (
        <button
          key={id}
          type="button"
          aria-pressed={scene.dock === id}
          className={styles['view']}
          onClick={() => change({ dock: id })}
        >
          {nameIn(language, title)}
        </button>
      ))}
    </span>
  );
}

function DockBody({ shown }: { readonly shown: DockTab }) {
  const { scene } = useScene();
  if (shown === 'list' || shown === 'words') return <PanelSlot slot={shown} />;
  if (shown === 'loop') {
    const panel = panelsOf('loop', scene.cloudMap).find(({ id }) => id === scene.dock);
    return panel ? <GuardedPanel key={panel.id} panel={panel} /> : null;
  }
  return (
    <div className={styles['charts']} data-part={shown}>
      <PanelSlot slot="charts" itemClass={styles['chart'] ?? ''} />
    </div>
  );
}
